/**
 * The rules of registrations: what SIP registrars tell, whose it is, and what follows. Pure: no framework, no clock, no randomness.
 *
 * <pre>
 *   Unregistered --a line registers--------------------------> Registered
 *   Registered   --refreshed, nothing changed----------------> Registered, no event
 *   Registered   --another address, user agent or registrar--> Registered
 *   Registered   --the last line expired or signed off-------> Unregistered
 *   Registered   --another device, or another code-----------> Unregistered, without an event of its own
 * </pre>
 *
 * Each line has a lease: a registrar that is gone tells of no end, so a lease ends by itself.
 */
@NullMarked
package io.offhook.provisioning.registration;

import org.jspecify.annotations.NullMarked;
