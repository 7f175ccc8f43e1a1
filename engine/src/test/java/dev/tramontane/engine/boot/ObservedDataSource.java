package dev.tramontane.engine.boot;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts what is sent to a database, and can cut the line to it. */
final class ObservedDataSource {

  private static final Set<String> EXECUTIONS =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

  private final List<String> statements = new CopyOnWriteArrayList<>();
  private volatile boolean cut;

  /** A view of {@code target} that is observed. */
  DataSource of(DataSource target) {
    return proxy(DataSource.class, (_, method, arguments) -> onSource(target, method, arguments));
  }

  /** From now on no connection can be had, as if the process or the network had died. */
  void cut() {
    cut = true;
  }

  void forgetStatements() {
    statements.clear();
  }

  /** Every statement sent since, one entry for each round trip. */
  List<String> statements() {
    return statements;
  }

  private @Nullable Object onSource(DataSource target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (cut && method.getName().equals("getConnection")) {
      throw new SQLException("The line is cut", "08006");
    }
    var result = call(target, method, arguments);
    return result instanceof Connection connection
        ? proxy(
            Connection.class,
            (_, onConnection, given) -> onConnection(connection, onConnection, given))
        : result;
  }

  private @Nullable Object onConnection(
      Connection target, Method method, Object @Nullable [] arguments) throws Throwable {
    var result = call(target, method, arguments);
    if (result instanceof Statement statement && arguments != null) {
      var sql = arguments.length > 0 ? String.valueOf(arguments[0]) : "";
      return proxy(
          method.getReturnType(),
          (_, onStatement, given) -> onStatement(statement, sql, onStatement, given));
    }
    return result;
  }

  private @Nullable Object onStatement(
      Statement target, String sql, Method method, Object @Nullable [] arguments) throws Throwable {
    if (EXECUTIONS.contains(method.getName())) {
      statements.add(sql);
    }
    return call(target, method, arguments);
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T proxy(Class<?> type, InvocationHandler handler) {
    return (T)
        Proxy.newProxyInstance(
            ObservedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
