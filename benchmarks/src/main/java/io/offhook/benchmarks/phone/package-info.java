/**
 * The requests of a phone in a measurement: redemption, TVS verification, and waiting for events.
 */
@NullMarked
package io.offhook.benchmarks.phone;

import org.jspecify.annotations.NullMarked;
