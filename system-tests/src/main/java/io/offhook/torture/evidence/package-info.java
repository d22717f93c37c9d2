/** The results of a run: stored and published events, read models, keys in Redis. Plain records. */
@NullMarked
package io.offhook.torture.evidence;

import org.jspecify.annotations.NullMarked;
