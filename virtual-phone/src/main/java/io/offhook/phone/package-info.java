/**
 * A desk phone in software, with the commands {@code phone} and {@code trust}. It is an outside client: it knows Offhook by its public
 * wire formats alone.
 *
 * <pre>
 * cli -&gt; wire -&gt; trust -&gt; boot -&gt; file, redemption        pure: trust, boot, file, redemption
 *         \-&gt; tftp, tvs        report, inspect: text and JSON
 * </pre>
 */
@NullMarked
package io.offhook.phone;

import org.jspecify.annotations.NullMarked;
