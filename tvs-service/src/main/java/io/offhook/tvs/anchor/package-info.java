/**
 * A trust anchor: a manufacturer CA, named by the SHA-256 of its certificate. Pure; certificates come in read, time comes in from
 * outside.
 *
 * <pre>
 *  Unknown --AddAnchor--> Trusted --RemoveAnchor--> Removed
 *                            ^---------AddAnchor-------'
 * </pre>
 */
@NullMarked
package io.offhook.tvs.anchor;

import org.jspecify.annotations.NullMarked;
