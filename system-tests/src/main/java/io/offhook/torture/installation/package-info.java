/**
 * The system under test: PostgreSQL, Kafka and Redis, which can be killed and restarted on their data, and two replicas of the packaged
 * activation service, each with a Byteman agent.
 */
@NullMarked
package io.offhook.torture.installation;

import org.jspecify.annotations.NullMarked;
