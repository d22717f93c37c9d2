/**
 * AXL as it is written: SOAP 1.1, document/literal. A request has one element, which names the operation and is in the namespace of a
 * version; all below it is in no namespace. Pure.
 */
@NullMarked
package io.offhook.provisioning.axl.wire;

import org.jspecify.annotations.NullMarked;
