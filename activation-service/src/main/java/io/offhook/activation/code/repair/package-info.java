/** What is kept of codes beside their events: compared with them, and made anew. */
@NullMarked
package io.offhook.activation.code.repair;

import org.jspecify.annotations.NullMarked;
