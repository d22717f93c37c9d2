package io.offhook.tvs.denial;

/** What an administrator can want of one device. */
public sealed interface DenialCommand {

    /** @param by account of the administrator */
    record Deny(DeviceKey device, String reason, String by) implements DenialCommand {}

    /** @param by account of the administrator */
    record Allow(DeviceKey device, String by) implements DenialCommand {}
}
