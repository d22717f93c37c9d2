/**
 * From Kafka to a read model or a process: at least once in, effectively once out.
 *
 * <pre>
 *  record -- next version ----> position and handler in one transaction --> parked successors, one by one
 *         -- known version ---> dropped
 *         -- forged? ---------> quarantined and sent to the dead letters; its stream goes on
 *         -- later version ---> parked until its predecessor is applied
 *         -- fails -----------> parked and sent to the dead letters; its stream waits behind it
 * </pre>
 *
 * <p>A record may be forged if its source must sign and it is not verified, or if another event was the last to be taken with its stream
 * and version.
 *
 * <p>Handlers change only the database of this service. Redis, mail and the like follow after the commit.
 */
@NullMarked
package io.offhook.eventing.inbox;

import org.jspecify.annotations.NullMarked;
