package io.offhook.contracts.device;

import io.offhook.contracts.Event;

/** A device was seen, or reported. The key is the device name. */
public sealed interface DeviceEvent extends Event permits DeviceSeen, DeviceReported {}
