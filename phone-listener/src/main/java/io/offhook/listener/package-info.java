/**
 * The one way to open a port for phones. {@link io.offhook.listener.ListenerSettings} configures a port,
 * {@link io.offhook.listener.ListenerOptions} turns that into Vert.x options, {@link io.offhook.listener.ConnectionAdmission} decides
 * before the TLS handshake which connections stay, {@link io.offhook.listener.RequestTimeouts} closes the slow ones, and
 * {@link io.offhook.listener.PhoneListener} runs it all on as many event loops as there are processors.
 *
 * <pre>
 *  accept --> ConnectionAdmission --> TLS handshake --> request, within the request timeout --> answer
 *                 |  closed: not open; event loops late; too many in all; too many from one address
 * </pre>
 */
@NullMarked
package io.offhook.listener;

import org.jspecify.annotations.NullMarked;
