/** The portal. Pages are rendered on the server and work without scripts; htmx only keeps the status up to date. */
@NullMarked
package io.offhook.selfcare.page;

import org.jspecify.annotations.NullMarked;
