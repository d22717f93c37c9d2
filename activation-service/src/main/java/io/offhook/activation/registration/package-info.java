/**
 * Devices that ask for a record of their own. Here they prove that they are genuine; whether their model may register by itself, and
 * under which number, is decided where the records are.
 *
 * <pre>
 *   device --POST, mutual TLS--> AutoRegistrationRequested --> PhoneAutoRegistered, by provisioning --> its configuration file
 * </pre>
 */
@NullMarked
package io.offhook.activation.registration;

import org.jspecify.annotations.NullMarked;
