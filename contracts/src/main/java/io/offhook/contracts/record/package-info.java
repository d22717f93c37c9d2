/** Records on Kafka, byte by byte. */
@NullMarked
package io.offhook.contracts.record;

import org.jspecify.annotations.NullMarked;
