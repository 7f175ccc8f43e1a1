package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;

/** Bits of integers, in two's complement without a limit. */
final class BitFunctions {

  private static final String BOTH = "left: int, right: int";
  private static final String SHIFT = "value: int, bitsNumber: int";

  /** More bits than any integer may have, so that a shift by more ends the evaluation. */
  private static final int LONGEST_SHIFT = 1 << 20;

  private BitFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function("bitwiseAnd", BOTH, "Bits set in both.", args -> combine(args, BigInteger::and)),
        function("bitwiseOr", BOTH, "Bits set in either.", args -> combine(args, BigInteger::or)),
        function(
            "bitwiseXor", BOTH, "Bits set in just one.", args -> combine(args, BigInteger::xor)),
        function(
            "bitwiseNot",
            "arg: int",
            "All bits turned over.",
            args -> PythonNumbers.integer(PythonNumbers.big(args.number(0)).not())),
        function("shiftBitsLeft", SHIFT, "Bits moved up.", args -> shift(args, 1)),
        function("shiftBitsRight", SHIFT, "Bits moved down.", args -> shift(args, -1)));
  }

  private static Number combine(Arguments args, BinaryOperator<BigInteger> operation) {
    return PythonNumbers.integer(
        operation.apply(PythonNumbers.big(args.number(0)), PythonNumbers.big(args.number(1))));
  }

  private static Number shift(Arguments args, int direction) {
    int count = args.integer(1);
    if (count < 0) {
      throw PythonException.valueError("negative shift count");
    }
    return PythonNumbers.integer(
        PythonNumbers.big(args.number(0)).shiftLeft(direction * Math.min(count, LONGEST_SHIFT)));
  }
}
