/**
 * From Kafka to a read model or a process: at least once in, effectively once out.
 *
 * <pre>
 *  record -- mark says: next ----> handler, in the mark's transaction --> parked successors, one by one
 *         -- mark says: seen ----> dropped
 *         -- mark says: gap -----> parked until its predecessor is through
 *         -- fails three times --> dead letter; its stream waits behind it
 * </pre>
 *
 * <p>Handlers change nothing but this service's database: Redis, mail and the like follow after the commit.
 */
@NullMarked
package io.offhook.eventing.inbox;

import org.jspecify.annotations.NullMarked;
