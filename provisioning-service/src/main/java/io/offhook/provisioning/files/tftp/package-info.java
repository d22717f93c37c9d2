/**
 * The files of phones over TFTP, for reading alone: RFC 1350, options by RFC 2347 to 2349, windows by RFC 7440. {@code TftpServer} opens the
 * port, {@code TftpDesk} hears requests there, and each {@code Transfer}, a state machine without clock or socket, answers from a port of its
 * own.
 *
 * <pre>
 *   request -> (options?) Offering --ACK 0--> Sending 1 --ACK 1--> Sending 2 ... --ACK of the last--> Over
 *                  | silence: again             | silence: again, after a wait twice as long; the sixth: Over
 * </pre>
 *
 * <p>It is our own because there is none to take: Apache Commons Net has the packets and a client, no options and no server; what else there is
 * in Java are examples and course work that read from a directory, one thread a transfer.
 */
@NullMarked
package io.offhook.provisioning.files.tftp;

import org.jspecify.annotations.NullMarked;
