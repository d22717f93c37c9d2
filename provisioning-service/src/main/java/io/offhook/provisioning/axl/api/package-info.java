/** The edge of AXL: its listener, its one address, and who may do how much at a time. */
@NullMarked
package io.offhook.provisioning.axl.api;

import org.jspecify.annotations.NullMarked;
