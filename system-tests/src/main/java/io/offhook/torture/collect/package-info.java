/** Reads the evidence after a run: the tables, the topics, the keys in Redis and the logs. */
@NullMarked
package io.offhook.torture.collect;

import org.jspecify.annotations.NullMarked;
