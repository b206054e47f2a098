@NullMarked
package com.quotedesk.web.mail;

import org.jspecify.annotations.NullMarked;
