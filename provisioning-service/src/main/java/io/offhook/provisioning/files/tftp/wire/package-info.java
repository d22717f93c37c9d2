/** TFTP without a network: packets, the terms of a transfer, and a transfer as a state machine. */
@NullMarked
package io.offhook.provisioning.files.tftp.wire;

import org.jspecify.annotations.NullMarked;
