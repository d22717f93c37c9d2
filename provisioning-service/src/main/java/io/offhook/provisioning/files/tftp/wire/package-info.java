/** TFTP without sockets and clocks: packets, negotiated options, and a transfer as a state machine. */
@NullMarked
package io.offhook.provisioning.files.tftp.wire;

import org.jspecify.annotations.NullMarked;
