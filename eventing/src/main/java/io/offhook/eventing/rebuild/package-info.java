/**
 * Read models made anew from the events, while the service goes on.
 *
 * <pre>
 *  events of the store, or topics --> shadow of the tables, in a schema of its own --> swapped with the live ones, under their locks
 * </pre>
 *
 * <p>The projections that keep the live tables fill the shadow: names of tables lead them there.
 */
@NullMarked
package io.offhook.eventing.rebuild;

import org.jspecify.annotations.NullMarked;
