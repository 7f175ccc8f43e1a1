package dev.tramontane.expression.yaql.library;

import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.FunctionTable;
import java.util.List;
import java.util.stream.Stream;

/** All functions that a YAQL expression in a workflow can call. */
public final class Library {

  /** The one table; it holds no state. */
  public static final FunctionTable TABLE = new FunctionTable(all());

  private Library() {}

  private static List<FunctionDefinition> all() {
    return Stream.of(
            ArithmeticOperators.all(),
            ComparisonOperators.all(),
            LogicFunctions.all(),
            BranchFunctions.all(),
            SystemFunctions.all(),
            MathFunctions.all(),
            BitFunctions.all(),
            TextFunctions.all(),
            TextSearchFunctions.all(),
            RegexFunctions.all(),
            ListFunctions.all(),
            EditFunctions.all(),
            DictFunctions.all(),
            SetFunctions.all(),
            FilterFunctions.all(),
            FoldFunctions.all(),
            SearchFunctions.all(),
            OrderFunctions.all(),
            PartitionFunctions.all(),
            CombineFunctions.all(),
            GenerateFunctions.all(),
            MergeFunctions.all(),
            DateFunctions.all(),
            DateProperties.all(),
            TimespanFunctions.all(),
            WorkflowFunctionLibrary.all())
        .flatMap(List::stream)
        .toList();
  }
}
