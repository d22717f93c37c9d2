/** The portal. Pages are rendered on the server and work without scripts; one stream for each page keeps it up to date, by htmx. */
@NullMarked
package io.offhook.selfcare.page;

import org.jspecify.annotations.NullMarked;
