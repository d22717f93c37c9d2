/**
 * The list of devices that the supplier delivers. A genuine device that is on it is let in; what becomes of another is a setting. An entry is
 * a stream, named by its MAC, or by its serial number if it has no MAC.
 *
 * <pre>
 *  absent --Expect--> listed (DeviceExpected) --Remove--> absent (DeviceExpectationRemoved)
 *                       | Expect, with other words
 *                       +--> listed (DeviceExpected)
 * </pre>
 */
@NullMarked
package io.offhook.activation.expected;

import org.jspecify.annotations.NullMarked;
