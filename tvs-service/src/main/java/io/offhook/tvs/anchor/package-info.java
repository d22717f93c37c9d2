/**
 * The rules of a trust anchor: a manufacturer CA, named by the SHA-256 of its certificate. Commands carry certificates that were read
 * and checked, and time.
 *
 * <pre>
 *  Unknown --AddAnchor--> Trusted --RemoveAnchor--> Removed
 *                            ^---------AddAnchor-------'
 * </pre>
 */
@NullMarked
package io.offhook.tvs.anchor;

import org.jspecify.annotations.NullMarked;
