/**
 * A virtual desk phone, with the commands {@code phone} and {@code trust}. It is an external client: it uses only the public
 * protocols and file formats of Offhook.
 *
 * <pre>
 * cli -&gt; wire -&gt; trust -&gt; boot -&gt; file, redemption        pure: trust, boot, file, redemption
 *         \-&gt; tftp, tvs        report, inspect: text and JSON
 * </pre>
 */
@NullMarked
package io.offhook.phone;

import org.jspecify.annotations.NullMarked;
