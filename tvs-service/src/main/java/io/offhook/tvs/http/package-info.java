/** What the REST edges share: problems as RFC 9457 has them, and the parsed path. */
@NullMarked
package io.offhook.tvs.http;

import org.jspecify.annotations.NullMarked;
