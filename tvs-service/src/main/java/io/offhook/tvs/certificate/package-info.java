/**
 * A certificate of ours and what it may do for phones, named by the SHA-256 of its DER. Pure; certificates come in read, time comes in
 * from outside.
 *
 * <pre>
 *  Unknown --Register--> Registered(roles) --Grant, Withdraw--> Registered(other roles, maybe none)
 * </pre>
 */
@NullMarked
package io.offhook.tvs.certificate;

import org.jspecify.annotations.NullMarked;
