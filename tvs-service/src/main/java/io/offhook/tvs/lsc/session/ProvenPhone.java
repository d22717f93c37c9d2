package io.offhook.tvs.lsc.session;

import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.LscOperation;

/** A phone that has proven itself, and what it is to do. */
public record ProvenPhone(DeviceName device, LscOperation operation) {}
