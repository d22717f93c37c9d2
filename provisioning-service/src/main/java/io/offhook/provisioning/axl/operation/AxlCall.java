package io.offhook.provisioning.axl.operation;

import io.offhook.provisioning.axl.wire.AxlVersion;
import io.offhook.provisioning.axl.wire.Element;

/** A request for an operation. */
public record AxlCall(Element request, AxlVersion version, Caller caller) {}
