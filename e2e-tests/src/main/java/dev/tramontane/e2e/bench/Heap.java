package dev.tramontane.e2e.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of another JVM on this machine, seen through its management agent. */
final class Heap implements AutoCloseable {

  private final JMXConnector connector;
  private final List<MemoryPoolMXBean> pools;

  @SuppressWarnings("BanJNDI") // the other JVM is a child of this process on this machine
  Heap(long pid) throws IOException {
    try {
      var machine = VirtualMachine.attach(Long.toString(pid));
      connector =
          JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
      machine.detach();
    } catch (AttachNotSupportedException e) {
      throw new IOException("Expected to attach to process " + pid, e);
    }
    pools =
        ManagementFactory.getPlatformMXBeans(
                connector.getMBeanServerConnection(), MemoryPoolMXBean.class)
            .stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
  }

  void resetPeak() {
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Sum of the pools' peaks, an upper bound of the peak of the sum. */
  long peakBytes() {
    return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
