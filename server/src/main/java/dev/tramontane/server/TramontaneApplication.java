package dev.tramontane.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Tramontane. Views are found in {@code dev.tramontane.ui}. */
@SpringBootApplication(scanBasePackages = {"dev.tramontane.server", "dev.tramontane.ui"})
@AutoConfigurationPackage(basePackages = {"dev.tramontane.server", "dev.tramontane.ui"})
@ConfigurationPropertiesScan
public class TramontaneApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(TramontaneApplication.class, arguments);
  }
}
