package dev.tramontane.engine.action.ssh;

import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** How a user proves to be the user. */
record Login(String user, Optional<String> password, List<KeyPair> keys) {

  Login {
    keys = List.copyOf(keys);
  }

  /**
   * Reads the parameters that all actions of this package have.
   *
   * @throws ActionException if a key cannot be read
   */
  static Login of(ActionCall call) {
    var keys = new ArrayList<KeyPair>();
    call.given("private_key").map(String::valueOf).ifPresent(text -> keys.addAll(keys(text)));
    call.given("private_key_filename")
        .map(String::valueOf)
        .filter(name -> keys.isEmpty() && !name.isBlank())
        .ifPresent(name -> keys.addAll(keys(content(name))));
    var password = call.given("password").map(String::valueOf).filter(text -> !text.isEmpty());
    return new Login(call.text("username"), password, keys);
  }

  Login withUser(String other) {
    return new Login(other, password, keys);
  }

  private static String content(String name) {
    if (name.contains("..")) {
      throw new ActionException("private_key_filename must not contain '..'.");
    }
    var file = Path.of(System.getProperty("user.home"), ".ssh").resolve(name);
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new ActionException("The private key '%s' cannot be read.".formatted(name), unreadable);
    }
  }

  private static List<KeyPair> keys(String text) {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      var found = new ArrayList<KeyPair>();
      var read =
          SecurityUtils.loadKeyPairIdentities(
              null, NamedResource.ofName("private key"), bytes, FilePasswordProvider.EMPTY);
      if (read != null) {
        read.forEach(found::add);
      }
      if (found.isEmpty()) {
        throw new ActionException("The private key is in no format that is known.");
      }
      return found;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException broken) {
      throw new ActionException("The private key cannot be used.", broken);
    }
  }
}
