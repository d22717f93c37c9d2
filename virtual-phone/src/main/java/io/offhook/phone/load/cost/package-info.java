/** Processor time of the stack's processes: on a shared machine it is steadier than the clock on the wall. */
@NullMarked
package io.offhook.phone.load.cost;

import org.jspecify.annotations.NullMarked;
