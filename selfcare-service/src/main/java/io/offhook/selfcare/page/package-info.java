/** The pages: server-rendered, usable from the keyboard and without scripts; htmx alone keeps the status live. */
@NullMarked
package io.offhook.selfcare.page;

import org.jspecify.annotations.NullMarked;
