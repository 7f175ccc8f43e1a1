package dev.tramontane.engine.action.network;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of network addresses, written as {@code 169.254.0.0/16}. */
public record AddressRange(InetAddress network, int prefixLength) {

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static AddressRange of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("Expected address/length, but found " + text);
    }
    var network = literal(text.substring(0, slash));
    return new AddressRange(network, Integer.parseInt(text.substring(slash + 1)));
  }

  private static InetAddress literal(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("Expected an IP address, but found " + text, wrong);
    }
  }

  boolean contains(InetAddress address) {
    var bits = address.getAddress();
    var wanted = network.getAddress();
    return bits.length == wanted.length && Arrays.equals(masked(bits), masked(wanted));
  }

  private byte[] masked(byte[] address) {
    var masked = address.clone();
    for (int index = 0; index < masked.length; index++) {
      int kept = Math.clamp(prefixLength - index * 8L, 0, 8);
      masked[index] = (byte) (masked[index] & (0xff << (8 - kept)));
    }
    return masked;
  }
}
