package io.offhook.tvs.denial;

/** What an administrator asks for one device. */
public sealed interface DenialCommand {

    /** @param actor id of the administrator's account */
    record Deny(DeviceKey device, String reason, String actor) implements DenialCommand {}

    /** @param actor id of the administrator's account */
    record Allow(DeviceKey device, String actor) implements DenialCommand {}

    DeviceKey device();
}
