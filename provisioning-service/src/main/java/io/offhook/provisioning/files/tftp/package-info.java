/**
 * A read-only TFTP server: RFC 1350, options by RFC 2347 to 2349, windows by RFC 7440. {@code TftpServer} opens the port,
 * {@code TftpRequestHandler} receives requests there, and each {@code Transfer}, a state machine without clock or socket, is sent from a port of
 * its own by a {@code TransferSocket}.
 *
 * <pre>
 *   RRQ -> (options?) OptionsSent --ACK 0--> Sending 1 --ACK 1--> Sending 2 ... --ACK of the last--> Ended
 *                       | timeout: again       | timeout: again, up to 5 times with doubled waits,
 *                       | (2 times)            | 2 times where nothing was ever acknowledged
 * </pre>
 *
 * <p>A client that has acknowledged nothing may be forged. Its transfer ends after 3 s, and gives way to new ones when there are too many
 * ({@code TransferLimit}). An address at which a client acknowledged something lately is proven ({@code ProvenAddresses}): its next
 * requests have lookups of their own, and their transfers do not give way to those of other addresses.
 *
 * <p>There is no library to take: Apache Commons Net has packets and a client, but no options and no server.
 */
@NullMarked
package io.offhook.provisioning.files.tftp;

import org.jspecify.annotations.NullMarked;
