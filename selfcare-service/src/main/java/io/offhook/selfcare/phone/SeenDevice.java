package io.offhook.selfcare.phone;

import io.offhook.pages.device.DeviceProgress;
import java.time.Instant;

/** How far a device got, and when that was seen. */
public record SeenDevice(DeviceProgress progress, Instant at) {}
