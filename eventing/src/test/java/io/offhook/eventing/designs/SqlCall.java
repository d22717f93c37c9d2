package io.offhook.eventing.designs;

import java.util.List;

/**
 * A statement with its values.
 *
 * @param sql with PostgreSQL's {@code $1} and so on, each named once and in order
 */
record SqlCall(String sql, List<Object> values) {}
