@NullMarked
package io.offhook.selfcare.page.account;

import org.jspecify.annotations.NullMarked;
