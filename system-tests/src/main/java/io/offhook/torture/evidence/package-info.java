/**
 * Reads what is left afterwards: the tables, the topic, the keys in Redis and the logs.
 */
@NullMarked
package io.offhook.torture.evidence;

import org.jspecify.annotations.NullMarked;
