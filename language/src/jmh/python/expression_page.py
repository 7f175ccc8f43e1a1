#!/usr/bin/python3
"""Writes the page of expression benchmarks.

    expression_page.py JMH_RESULT WORKLOADS PAGE

JMH_RESULT is the JSON that JMH wrote with the gc profiler. The same texts are evaluated here by the real Mistral, the
way its engine calls them (Debian: apt-get install python3-mistral); where it is not installed its columns stay empty.
"""
import datetime
import json
import logging
import os
import platform
import sys
import time

TEMPLATE_BYTES = 100_000
PEOPLE = 1000
SECONDS = 3.0
LABELS = {
    'yaql_path': '`<% $.a.b.c %>`',
    'yaql_query': 'where, select, orderBy over 1000 items, YAQL',
    'yaql_interpolation': 'text with two YAQL expressions',
    'jinja_path': '`{{ _.a.b.c }}`',
    'jinja_query': 'selectattr, map, sort over 1000 items, Jinja2',
    'jinja_template': 'template of 100 kB with a loop over 1000 items',
}


def workloads(path):
    texts = {}
    with open(path) as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                name, text = line.rstrip('\n').split('=', 1)
                if name.endswith('_template'):
                    text += '\n' + 'All work and no play makes Jack a dull boy.\n' * (TEMPLATE_BYTES // 44)
                texts[name] = text
    return texts


def data():
    people = [{'id': i, 'name': 'person %d' % i, 'score': i * 7919 % PEOPLE} for i in range(PEOPLE)]
    return {'a': {'b': {'c': 'deep'}}, 'name': 'Ada', 'people': people}


def mistral_times(texts):
    try:
        logging.disable(logging.CRITICAL)
        import mistral.lang.parser  # noqa: F401 -- the order in which the engine imports
        from mistral import expressions
    except ImportError:
        return {}
    context = data()
    times = {}
    for name, text in texts.items():
        expressions.evaluate(text, context)
        runs, start = 0, time.perf_counter()
        while time.perf_counter() - start < SECONDS:
            expressions.evaluate(text, context)
            runs += 1
        times[name] = (time.perf_counter() - start) / runs * 1e6
    return times


def ours(path):
    with open(path) as result:
        for run in json.load(result):
            allocated = next(value['score'] for key, value in run['secondaryMetrics'].items()
                             if key.endswith('gc.alloc.rate.norm'))
            yield run['params']['workload'], run['primaryMetric']['score'], allocated


def page(rows, times):
    lines = ['# Expression benchmarks', '',
             'Made by `./tram bench expressions` on %s: %d processors, JMH, average time of one evaluation in one thread, '
             'frozen data in, a' % (datetime.date.today(), os.cpu_count()),
             'frozen value out, parsed before. Allocation is the JMH gc profiler\'s bytes per evaluation. Mistral is the real '
             'one, called as its',
             'engine calls it%s: it parses the text and converts the data each time.' % (
                 ' (Python %s)' % platform.python_version() if times else '; it was not installed on this machine'), '',
             '| text | Tramontane µs | allocated bytes | Mistral µs | times as fast |',
             '| --- | ---: | ---: | ---: | ---: |']
    for name, micros, allocated in rows:
        theirs = times.get(name)
        lines.append('| %s | %s | %s | %s | %s |' % (
            LABELS[name], format(micros, ',.2f'), format(round(allocated), ','),
            format(round(theirs), ',') if theirs else '', format(round(theirs / micros), ',') if theirs else ''))
    return '\n'.join(lines) + '\n'


def main():
    result, texts, target = sys.argv[1:]
    text = page(list(ours(result)), mistral_times(workloads(texts)))
    with open(target, 'w') as out:
        out.write(text)
    print(text)


main()
