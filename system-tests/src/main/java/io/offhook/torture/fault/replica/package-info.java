/** Faults inside one replica of the service: crashes at named lines, stops, clocks, locks. */
@NullMarked
package io.offhook.torture.fault.replica;

import org.jspecify.annotations.NullMarked;
