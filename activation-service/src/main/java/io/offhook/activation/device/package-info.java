/**
 * The identity of a device, and how a copy of its key is noticed. Two uses of one identity contradict each other when
 *
 * <ul>
 *   <li>two manufacturer certificates with different keys have one MAC, or
 *   <li>one certificate is used on two connections from different addresses at a time, see {@link UseSpan}.
 * </ul>
 *
 * <pre>
 *  trusted --SuspectCopy--> suspected (CopiedKeySuspected, at most once an hour)
 *     |                         | policy LOCK
 *     +-------------------------+--> locked (DeviceLocked) --Unlock--> trusted (DeviceUnlocked), some certificates refused
 * </pre>
 */
@NullMarked
package io.offhook.activation.device;

import org.jspecify.annotations.NullMarked;
