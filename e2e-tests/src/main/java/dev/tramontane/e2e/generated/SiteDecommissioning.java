package dev.tramontane.e2e.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The decommissioning of a mobile site: one workflow of 312 tasks, 311 of which start nested
 * workflows of a dozen tasks each, with 926 inputs and an environment of about two megabytes that
 * every nested action receives. A real termination workflow of a network operator has these
 * numbers.
 */
public final class SiteDecommissioning {

  public static final String WORKFLOW = "site.decommission";

  private static final int SUBNETS = 154;
  private static final int PORTS = 156;
  private static final int INPUTS_PER_OBJECT = 3;
  private static final int FURTHER_INPUTS = 2;

  private SiteDecommissioning() {}

  /** The ad-hoc actions that the nested workflows call: a workbook. */
  public static String actions() {
    return """
    version: '2.0'
    name: inventory
    actions:
      open_ticket:
        input: [env, {title: ''}, {parent: null}]
        base: std.echo
        base-input:
          output: 'ticket'
        output:
          ticket: {id: 'T-1'}
      close_ticket:
        input: [env, ticket, {outcome: done}]
        base: std.echo
        base-input:
          output: 'closed'
      call_controller:
        input: [env, path, {method: GET}, {payload: null}]
        base: std.echo
        base-input:
          output: <% $.path %>
        output:
          status: 200
          content: {path: <% $ %>}
    """;
  }

  /** The nested workflows. */
  public static String nestedWorkflows() {
    return """
    version: '2.0'

    object.release:
      input:
        - kind
        - id: null
        - name: null
        - reference_only: false
        - placement: {}
      output:
        released: <% $.get(released, true) %>
      task-defaults:
        on-error: [report_failure]
      tasks:
        open_ticket:
          action: inventory.open_ticket
          input:
            env: <% env() %>
            title: <% 'release ' + $.kind %>
            parent: <% env().site.ticket %>
          publish:
            ticket: <% task(open_ticket).result.ticket.id %>
          on-success: [check_reference]
        check_reference:
          on-success:
            - report_skipped: <% $.reference_only %>
            - find_controller: <% not $.reference_only %>
        find_controller:
          action: inventory.call_controller
          input:
            env: <% env() %>
            path: <% '/controllers/' + env().site.name %>
          publish:
            controller: <% task(find_controller).result.content.path %>
          on-success: [log_in]
        log_in:
          action: inventory.call_controller
          input:
            env: <% env() %>
            path: <% $.controller + '/token' %>
            method: POST
          on-success: [choose_kind]
        choose_kind:
          on-success:
            - release_port: <% $.kind = 'port' %>
            - release_subnet: <% $.kind = 'subnet' %>
        release_port:
          action: inventory.call_controller
          input:
            env: <% env() %>
            path: <% $.controller + '/ports' %>
            method: DELETE
            payload: {id: <% $.id %>}
          on-success: [confirm]
        release_subnet:
          action: inventory.call_controller
          input:
            env: <% env() %>
            path: <% $.controller + '/subnets' %>
            method: DELETE
            payload: {id: <% $.id %>}
          on-success: [confirm]
        confirm:
          publish:
            released: <% true %>
          on-success: [report_success]
        report_success:
          action: inventory.close_ticket
          input:
            env: <% env() %>
            ticket: <% $.ticket %>
        report_skipped:
          action: inventory.close_ticket
          input:
            env: <% env() %>
            ticket: <% $.ticket %>
            outcome: skipped
        report_failure:
          action: inventory.close_ticket
          input:
            env: <% env() %>
            ticket: <% $.get(ticket) %>
            outcome: failed
          on-complete: [fail]

    model.update:
      input: [request]
      tasks:
        store:
          action: std.noop

    site.stop_traffic:
      output:
        output: stopped
      tasks:
        stop:
          action: std.noop
    """;
  }

  /** The workflow itself. */
  public static String workflow() {
    var text = new StringBuilder("version: '2.0'\n\n").append(WORKFLOW).append(":\n  input:\n");
    inputNames().forEach(name -> text.append("    - ").append(name).append(": null\n"));
    text.append("  output:\n    all_released: \"<% $.get(all_released, true) %>\"\n");
    text.append("  task-defaults:\n    on-error:\n      - \"note_failure\"\n  tasks:\n");
    text.append("    note_failure:\n      action: \"std.noop\"\n      publish:\n");
    text.append("        all_released: false\n");
    appendHead(text);
    for (int i = 1; i < SUBNETS; i++) {
      appendRelease(text, "subnet", i);
      text.append("      on-success:\n        - \"port_").append(i).append("_release\"\n");
      appendRelease(text, "port", i);
    }
    for (int i = SUBNETS; i <= PORTS; i++) {
      appendRelease(text, "port", i);
    }
    return text.toString();
  }

  /** The environment that the execution is started with. */
  public static Map<String, Object> environment() {
    var random = new Random(2026);
    var site = new LinkedHashMap<String, Object>();
    site.put("name", "north-17");
    site.put("ticket", "T-0");
    var elements = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 6_000; i++) {
      elements.add(element(i, random));
    }
    return Map.of("site", site, "elements", elements);
  }

  private static Map<String, Object> element(int number, Random random) {
    var element = new LinkedHashMap<String, Object>();
    element.put("id", "element-%05d-%016x".formatted(number, random.nextLong()));
    element.put("kind", List.of("subnet", "port", "router", "policy").get(random.nextInt(4)));
    element.put("address", "10.%d.%d.0/24".formatted(random.nextInt(256), random.nextInt(256)));
    element.put("attributes", Map.of("a", hex(random), "b", hex(random), "c", hex(random)));
    element.put("tags", List.of(hex(random), hex(random), hex(random), hex(random)));
    return element;
  }

  private static String hex(Random random) {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }

  private static List<String> inputNames() {
    var names = new ArrayList<String>();
    for (int i = 1; i <= SUBNETS + PORTS - FURTHER_INPUTS; i++) {
      for (int k = 0; k < INPUTS_PER_OBJECT; k++) {
        names.add("object_%03d_%s".formatted(i, List.of("id", "name", "reference_only").get(k)));
      }
    }
    names.add("site_owner");
    names.add("site_region");
    return names;
  }

  private static void appendHead(StringBuilder text) {
    text.append("    stop_traffic:\n      workflow: \"site.stop_traffic\"\n      publish:\n");
    text.append("        stopped: \"<% task(stop_traffic).result.get('output') %>\"\n");
    text.append("      on-success:\n        - \"update_model\"\n");
    for (int i = 1; i < SUBNETS; i++) {
      text.append("        - \"subnet_").append(i).append("_release\"\n");
    }
    text.append("    update_model:\n      workflow: \"model.update\"\n      input:\n");
    text.append("        request:\n          site: \"<% env().site.name %>\"\n");
    text.append("          outcome: \"<% $.get(stopped) %>\"\n");
  }

  private static void appendRelease(StringBuilder text, String kind, int number) {
    int object = kind.equals("subnet") ? number : SUBNETS - FURTHER_INPUTS + number;
    text.append(
        """
            %1$s_%2$d_release:
              workflow: "object.release"
              input:
                kind: "%1$s"
                id: "<%% $.get(object_%3$03d_id)\\
                  \\ %%>"
                name: "<%% $.get(object_%3$03d_name)\\
                  \\ %%>"
                placement:
                  tenant: "<%% $.get(site_owner)\\
                    \\ %%>"
                  region: "<%% $.get(site_region)\\
                    \\ %%>"
        """
            .formatted(kind, number, object));
  }
}
