/**
 * The system under torture: PostgreSQL, Kafka and Redis that can be killed, stopped and restarted on their data, and
 * two replicas of the packaged activation service with a Byteman agent each.
 */
@NullMarked
package io.offhook.torture.installation;

import org.jspecify.annotations.NullMarked;
