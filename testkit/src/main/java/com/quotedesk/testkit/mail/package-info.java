@NullMarked
package com.quotedesk.testkit.mail;

import org.jspecify.annotations.NullMarked;
