/**
 * The rules of a certificate of ours, named by the SHA-256 of its DER, and of its roles: what it may do for phones. Commands carry
 * certificates that were read and checked.
 *
 * <pre>
 *  Unknown --Register--> Registered(roles) --Grant, Withdraw--> Registered(other roles, maybe none)
 * </pre>
 */
@NullMarked
package io.offhook.tvs.certificate;

import org.jspecify.annotations.NullMarked;
