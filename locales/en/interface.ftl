### The publisher's own words in this publication; all others are built in.

publisher = make-editions: a specimen publication
contacts = This publication is a specimen of software. It has no press office.
