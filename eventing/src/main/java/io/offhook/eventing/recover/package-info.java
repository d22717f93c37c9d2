/**
 * A service whose database was restored from a backup that is older than its topic. What the store lost stands on the topic: it is taken back
 * before anything else runs, or the service does not start.
 *
 * <pre>
 *  at every start       the end of the own topic is not in the store --> no start
 *  with a backup's time own records since then --> store, read models, and what follows them; consumers go back to that time
 * </pre>
 */
@NullMarked
package io.offhook.eventing.recover;

import org.jspecify.annotations.NullMarked;
