package io.offhook.provisioning.axl.operation;

import java.util.Map;

/** The operations of a noun, by name. */
public interface Operations {

    Map<String, Operation> byName();
}
