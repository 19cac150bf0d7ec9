# What pages say in English. Every other file of this folder has the same keys and the same places.
# A text holds no markup; templates put names into `bdi` and `code` themselves.

# --- Every page -------------------------------------------------------------------------------------------

# The name of the language, in the language itself.
language-name = English
page-made = Made by mailsetup from the provider file of { $provider }. It holds no password.

# --- The values of a server -------------------------------------------------------------------------------

values-imap = Incoming mail (IMAP)
values-pop3 = Incoming mail (POP3)
values-pop3-instead = Incoming mail (POP3), instead of IMAP
values-smtp = Outgoing mail (SMTP)
values-server = Server
values-port = Port
values-security = Security
values-username = Username
values-password = Password
values-authentication = Authentication
values-checked = Checked
# Before a host name in the letters of its language, which programs take in ASCII.
values-letters = that is,
values-checked-on = { $day }, with the server
values-or = or
values-auth-password = password
values-auth-encrypted = encrypted password
values-auth-oauth2 = sign-in page (OAuth2)
values-password-yours = your e-mail password
values-password-none = none: a web page asks you to sign in
values-port-trap = Choose the security first, then correct the port: with { $security } most programs put in { $usual } by themselves. Change it to { $port }.

# A username that is the address, or a part of it; the second three stand within a longer one.
username-address = your full e-mail address
username-local-part = the part of your e-mail address before the @
username-domain = the part of your e-mail address after the @
username-of-address = [your address]
username-of-local-part = [what stands before the @]
username-of-domain = [what stands after the @]

notes-alternatives = If a server does not answer, try another one: { $servers }.
notes-server = { $protocol } { $host }, port { $port }, { $security }

# --- The set-up page --------------------------------------------------------------------------------------

languages = Languages
in-english = (in English)
copy = Copy
copied = Copied: { $value }
# Stands before the @ of an example.
example-name = name

setup-title = Set up { $provider } mail
setup-lead = Type your e-mail address, and follow the steps for your device.
setup-address = Your e-mail address
setup-button = Show my steps
setup-private = The address stays in your browser. Nobody is sent it.
setup-wrong = That is no e-mail address. One looks like this:
setup-elsewhere = { $domain } is not in the list of the domains of { $provider }, at the end of this page. Check the spelling. If { $provider } keeps your mail all the same, go on.
setup-devices = Where do you read your mail?
setup-for = The steps and settings are for
setup-otherwise = Or step by step, with every value:
setup-get-profile = Get the profile
setup-phone = On your phone
setup-phone-code = Point the camera of the phone at this code. It opens this page there.
setup-phone-alt = A QR code with the address of this page
setup-scan = Or Thunderbird scans this code from the screen
setup-scan-steps = In Thunderbird on the phone, tap “Get started”, then “Scan QR code”; or in its settings “Import settings”, “Scan QR code”. It asks for your password afterwards. No other app understands the code, and the camera shows only text.
setup-scan-alt = A QR code with the account, for Thunderbird for Android
setup-settings = The settings, to type
setup-settings-intro = For any other program. Every program asks for these, in words that differ a little.
setup-papers = To print, and for when it does not work
setup-sheet = The settings sheet
setup-sheet-pdf = The settings sheet as a PDF
setup-troubleshooting = It does not work
setup-domains = For addresses at

device-ios = iPhone and iPad
device-android = Android
device-windows = Windows
device-mac = Mac
device-linux = Linux

# The labels of iOS and macOS are those of an English device.
setup-profile = With a profile, which fills in the settings
setup-ios-1 = Tap the button below, in Safari. Other browsers often only save the file.
setup-ios-2 = Tap “Allow”, then “Close”.
setup-ios-3 = Open the Settings app within 8 minutes. Near the top, tap “Profile Downloaded”, then “Install”.
setup-ios-4 = Type what the device asks for: your name, your address, your e-mail password. The profile holds no password.
setup-mac-1 = Click the button below, and open the file that was saved.
setup-mac-2 = Open System Settings, “General”, “Device Management”. Double-click the profile, then click “Install”.
setup-mac-3 = Type what the Mac asks for: your name, your address, your e-mail password. The profile holds no password.

setup-thunderbird = With Thunderbird, which finds the settings by itself
setup-android-1 = Install Thunderbird from the Play Store or from F-Droid, and open it.
setup-android-2 = Tap “Get started”, type your e-mail address and tap “Continue”.
setup-android-3 = Type your e-mail password. That is all.
setup-desktop-1 = Install Thunderbird from thunderbird.net, and open it.
setup-desktop-2 = Type your name and your e-mail address, and click “Continue”.
setup-desktop-3 = Type your e-mail password. That is all.

setup-by-hand = The Mail app by hand, or with the profile
guide-gmail = Gmail app
guide-samsung = Samsung Email
guide-outlook-android = Outlook for Android
guide-fairemail = FairEmail
guide-thunderbird-android = Thunderbird for Android, K-9 Mail
guide-outlook-new = New Outlook
guide-outlook-classic = Classic Outlook
guide-windows-mail = Windows Mail
guide-thunderbird = Thunderbird

# --- The settings sheet on paper ----------------------------------------------------------------------------

sheet-title = E-mail settings
sheet-document-title = { $provider }: e-mail settings
sheet-document-title-for = { $provider }: e-mail settings for { $address }
sheet-pile-title = E-mail settings: { $count } sheets
sheet-for = For
sheet-domains = For addresses at { $domains }
sheet-same-domains = The same settings serve addresses at { $domains }
sheet-and-more = { $names } and { $count } more
sheet-pop3-fetch = Do not keep mail on the server.
sheet-pop3-leave = Keep mail on the server.
sheet-pop3-leave-days =
    { $days ->
        [one] Keep mail on the server for a day.
       *[other] Keep mail on the server for { $days } days.
    }
sheet-mistaken = Easily mistaken:
sheet-letter-zero = zero
sheet-letter-o = letter O
sheet-letter-one = one
sheet-letter-l = small L
sheet-letter-i = capital I
sheet-services = Calendar and contacts
sheet-calendar = Calendar (CalDAV)
sheet-contacts = Contacts (CardDAV)
sheet-address = Address
sheet-steps = Three steps, then send yourself a message
sheet-test = Type your password where the program asks for it.
sheet-by-hand = Type the values above, for incoming and for outgoing mail.
sheet-code-says = QR code that leads to { $url }
sheet-apple = iPhone, iPad, Mac
sheet-apple-1 = Scan with the camera, or open in Safari:
sheet-apple-2 = Allow the download. Within 8 minutes: Settings > Profile Downloaded > Install. On a Mac: System Settings > General > Device Management.
sheet-apple-3 = Type your password when it asks.
sheet-apple-by-hand-1 = Settings > Apps > Mail > Mail Accounts > Add Account > Other. On a Mac: Mail > Add Account > Other Mail Account.
sheet-android = Android
sheet-android-code-says = QR code with the account, to be scanned from within Thunderbird for Android
sheet-android-1 = In Thunderbird: Settings > Import settings > Scan QR code.
sheet-android-2 = Type your password.
sheet-android-3 = Or with Gmail: your picture > Add another account > Other > Manual setup; type the values above.
sheet-android-by-hand-1 = Gmail: your picture > Add another account > Other > Manual setup. Samsung Email: Settings > Add account > Other > Manual setup.
sheet-android-by-hand-2 = Type the values above. Samsung calls SSL/TLS “SSL” and STARTTLS “TLS”.
sheet-computers = Computer
sheet-computers-1 = Open this page; it has the steps of every program:
sheet-computers-2 = Thunderbird: Add Account > Email. Outlook: File > Add Account > Advanced options > set up manually.
sheet-computers-3 = Type the values above and your password.
sheet-help = When it does not work
sheet-help-sign-in = Sign in to your mail in a browser, with the same address and password. If that fails too, get a new password first.
sheet-help-sign-in-at = Sign in at { $host } with the same address and password. If that fails too, get a new password first.
sheet-help-compare = Compare every value letter by letter: server, port, security, username.
sheet-help-outgoing = Mail arrives, but none goes out? The outgoing server needs username and password too.
sheet-help-network = Try another network: mobile data instead of Wi-Fi, and no VPN. Some networks and virus scanners block mail.
sheet-help-certificate = A warning of a certificate or of an identity: do not accept it. Check the name of the server, and the clock of the device.
sheet-links = On the web
sheet-link-webmail = Web mail
sheet-link-login = Sign in to your account
sheet-link-password = Replace a forgotten password
sheet-link-status = Outages and maintenance
sheet-link-support = Support
sheet-link-page = Help page: { $title }
sheet-notes = Good to know
sheet-write = Room for notes
sheet-write-hint = Never write the password here.
sheet-verified-all = Verified with the servers on { $day }.
sheet-verified-some = Last verified on { $day }, with these servers: { $servers }. The others not yet.
sheet-verified-none = Not verified with the servers yet.
sheet-left-out = “…” stands for letters that this sheet has no font for.
sheet-page = Page { $page } of { $pages }

# --- What is told of troubles, in the terminal and on pages ------------------------------------------------

client-any = any program
client-gmail = Gmail app
client-imap = IMAP server
client-pop3 = POP3 server
client-smtp = SMTP server
error-others = It may also be ({ $option } tells more)
error-not-asked = expected an error code, a message, or a few words about what happens
error-not-known = nothing is known about "{ $query }"; try the code or the words exactly as the program shows them
error-not-known-near = { $message }; near it: { $texts }
error-provider = What the provider must do
error-seen = What people see
error-seen-less = What they see less often: other troubles show it too
error-user = What the user can do

# --- Troubles. On the way to the server: its name, its door, its answer. ---------------------------------

trouble-server-name-not-found = The name of the mail server is not found
    .cause = The server name in the account is misspelt or out of date, or the device has no name service (DNS) at the moment.
    .user-1 = Open a web page, to see that the device is online.
    .user-2 = Compare the server name with the provider's sheet, letter by letter. Look for a blank at the end.
    .user-3 = Switch a VPN off, and try another network.
    .provider-1 = Check the A and AAAA records of every published server name, from outside too.
    .provider-2 = Keep old server names alive for as long as customers have them in their programs.

trouble-cannot-connect = The mail server cannot be reached
    .cause = The name is found, and no connection comes about: a wrong port, a firewall or virus scanner, a network that blocks mail, or a server that is down.
    .user-1 = Compare server name, port and encryption with the provider's sheet: incoming and outgoing.
    .user-2 = Try another network, mobile data for instance. If that works, the first network blocks mail.
    .user-3 = Switch the mail check of a virus scanner off for a test.
    .provider-1 = See that the published ports answer, on every address of the name: `mailsetup verify`.
    .provider-2 = Look for address lists and firewalls that shut customers out.

trouble-server-does-not-answer = The mail server does not answer in time
    .cause = The connection hangs: a network or firewall drops it in silence, the server is overloaded, or a large message takes longer than the program waits.
    .user-1 = Wait some minutes and try again: a server may be busy.
    .user-2 = Try another network. If that works, the first network blocks mail.
    .user-3 = If it hangs while sending, send without the attachment.
    .user-4 = Give the program more time: in Outlook, Advanced settings, Server timeouts.
    .provider-1 = Answer within seconds on every published port; a late greeting looks like an outage.
    .provider-2 = Refuse a connection rather than drop its packets: a program then says at once what is wrong.

trouble-connection-dropped = The server hangs up
    .cause = A connection comes about and ends too early: the wrong kind of encryption, a virus scanner in between, an idle limit, or a server that takes no more connections.
    .user-1 = Compare port and encryption with the provider's sheet: they belong together.
    .user-2 = Switch the mail check of a virus scanner off for a test.
    .user-3 = Close mail programs on other devices, wait ten minutes, and try again.
    .provider-1 = Say why before hanging up (`* BYE`, `421`).
    .provider-2 = Keep idle IMAP connections open for 30 minutes (RFC 9051 section 5.4).
    .provider-3 = Look for address lists and limits that shut customers out.

# --- Troubles. The network in between: none, one that blocks mail, one that answers itself. --------------

trouble-no-network = The device is offline, or mail is kept off the network
    .cause = No connection leaves the device: it is offline, a VPN is half open, or a firewall or virus scanner stops the mail program.
    .user-1 = Open a web page, to see that the device is online.
    .user-2 = Switch a VPN off or on anew.
    .user-3 = See that the program is not set to work offline.
    .user-4 = Allow the mail program in firewall and virus scanner, then restart the device.
    .provider-1 = Nothing: the connection does not leave the customer's device.

trouble-network-blocks-mail = This network does not let mail through
    .cause = Hotels, guest networks, mobile providers and VPNs often block the mail ports, 25 first. Some ask for a click on a page before they let anything through.
    .user-1 = Open a web page: some networks first want a click or a room number.
    .user-2 = Switch the VPN off, or on if it was off, and try again.
    .user-3 = Try mobile data in place of Wi-Fi, or the other way round.
    .user-4 = Try the provider's other port for sending (465 in place of 587, or the reverse) with the encryption that belongs to it. Never use 25.
    .user-5 = Until then, read and send in web mail.
    .provider-1 = Offer both ports for sending: 465 with TLS, and 587.
    .provider-2 = Do not shut out whole countries or VPNs without telling customers.

trouble-works-on-ipv4-only = The server has an IPv6 address where no mail is answered
    .cause = The name of the server has an AAAA record, and nobody answers mail there. Devices on networks with IPv6 wait, fail, or fall back slowly.
    .user-1 = Try another network, mobile data for instance.
    .user-2 = Tell the provider that the server does not answer on IPv6.
    .provider-1 = Make the mail service listen on the IPv6 address, or remove the AAAA record.

trouble-another-service-answers = Something else than the mail server answers
    .cause = The port belongs to another service (POP3 in place of IMAP, a web server), or the network puts its own page in between.
    .user-1 = Open a web page: some networks first want a click or a room number.
    .user-2 = Compare account type and port: IMAP 993, POP3 995, sending 465 or 587 unless the provider says otherwise.
    .provider-1 = See that each published port speaks the published protocol: `mailsetup verify`.

trouble-not-understood = Program and server do not understand each other
    .cause = The server took a command for a mistake. Most often a virus scanner or a router changes what is sent, or an odd character stands in an address.
    .user-1 = Switch the mail check of a virus scanner off for a test.
    .user-2 = Look for blanks, commas and missing letters in the addresses of the message and of the account.
    .user-3 = Update the mail program.
    .user-4 = If it happens on one network only, its router changes mail: try another.
    .provider-1 = Read the server's log for the refused command: it names the program at fault.

# --- Troubles. Encryption: its kind, its age, its absence. -----------------------------------------------

trouble-wrong-tls-mode = The encryption does not fit the port
    .cause = There are two kinds. SSL/TLS is encrypted from the first byte, STARTTLS begins in plain text and switches over. A port speaks one of them; the account is set to the other.
    .user-1 = On a question to go on without SSL, answer No: the password would travel readable.
    .user-2 = Set port and encryption as the provider's sheet says. Usual pairs: 993, 995 and 465 with SSL/TLS; 143, 110 and 587 with STARTTLS. Some providers differ: the sheet counts.
    .user-3 = Check the incoming and the outgoing server: each has its own setting.
    .provider-1 = Publish for each port the kind that it speaks: `mailsetup verify` tells which.
    .provider-2 = Offer SSL/TLS on 993, 995 and 465: programs guess these pairs right.

trouble-no-tls-offered = The server offers no encryption on this port
    .cause = The account asks for encryption and the server has none here: the port is the old plain one, TLS is switched off at the server, or something in between removes the offer.
    .user-1 = Do not switch encryption off.
    .user-2 = Use the encrypted port of the provider's sheet, usually 993 for IMAP and 465 for sending.
    .user-3 = Try another network: on a bad one, the offer may be removed on the way.
    .provider-1 = Switch TLS on at this port, or publish the port that has it.

trouble-old-tls = Server and program have no version of TLS in common
    .cause = The server offers only TLS 1.0 or 1.1, which programs of today refuse; or the device is too old for TLS 1.2.
    .user-1 = Update the system and the mail program.
    .user-2 = If the device gets no updates any more, read mail in web mail on a newer one.
    .user-3 = Do not switch encryption off.
    .provider-1 = Offer TLS 1.2 and 1.3 on every port (RFC 8997 retires 1.0 and 1.1).

trouble-handshake-fails = The encrypted connection breaks off while it is made
    .cause = Server and program could not agree on a cipher or a certificate, or a virus scanner or a network stepped in between.
    .user-1 = Set date and time of the device to automatic.
    .user-2 = Switch the mail check of a virus scanner off for a test.
    .user-3 = Try another network, and update the mail program.
    .provider-1 = Offer the usual ciphers of TLS 1.2 and 1.3, and a certificate for the published name.
    .provider-2 = Ask for no client certificate on public ports.

trouble-encryption-required = The server wants encryption before the password
    .cause = The account is set to no encryption, and the server takes no password over a readable connection.
    .user-1 = Switch encryption on in the account, for the incoming and for the outgoing server, as the provider's sheet says.
    .user-2 = Correct the port too: it changes with the encryption.
    .provider-1 = Nothing, the server is right. Publish the encrypted ports alone.

# --- Troubles. The certificate by which a server proves that it is the one that is meant. ----------------

trouble-certificate-name = The certificate is for another server name
    .cause = The server proves that it is somebody, and not the one whose name stands in the account. Most often the server name in the account is an old one; a hostile network looks the same.
    .user-1 = Do not accept the certificate and do not tap Continue, above all not on public Wi-Fi.
    .user-2 = Compare the server name with the provider's sheet; use exactly the name that stands there.
    .user-3 = Try another network. If the warning goes away, the first one is not to be trusted.
    .provider-1 = Publish a name that stands in the certificate (subject alternative name), or add the published name to the certificate.
    .provider-2 = Show the same certificate on every address and port of the name.

trouble-certificate-date = The certificate has expired or is not valid yet
    .cause = The provider has not renewed the certificate in time, or the clock of the device is wrong.
    .user-1 = Set date and time of the device to automatic.
    .user-2 = If they are right, wait and tell the provider. Do not accept the certificate.
    .provider-1 = Renew the certificate and reload every server that shows it.
    .provider-2 = Renew by machine, and watch the date: `mailsetup verify` warns 21 days before.

trouble-certificate-unknown-issuer = Nobody that the device knows vouches for the certificate
    .cause = Most often the server does not send its intermediate certificate. Else it has made its certificate itself, or a virus scanner or a network steps in between.
    .user-1 = Do not accept the certificate: somebody else could read the password.
    .user-2 = Switch the mail check of a virus scanner off for a test: it shows its own certificate.
    .user-3 = Try another network, and update the system: old devices lack newer authorities.
    .user-4 = If the warning stays, tell the provider.
    .provider-1 = Send the whole chain: the certificate and its intermediates.
    .provider-2 = Use a certificate of a public authority. Customers must not be taught to accept warnings.

trouble-certificate-weak = The certificate is too weak for programs of today
    .cause = Its key is too short or its signature too old (RSA below 2048 bits, SHA-1).
    .user-1 = Tell the provider. Do not accept the certificate.
    .provider-1 = Get a new certificate with a key of RSA 2048 bits or more or ECDSA, signed with SHA-256.

# --- Troubles. Signing in: the password, the user name, the method, the protocol. ------------------------

trouble-wrong-password = The server refuses user name or password
    .cause = The password is mistyped or old, the user name has another form, or the provider wants an app password or IMAP switched on first. Servers do not say which.
    .user-1 = Sign in to web mail with the same address and password. If that fails, get a new password first.
    .user-2 = Type the password anew, for the incoming AND for the outgoing server.
    .user-3 = Use the full e-mail address as user name.
    .user-4 = In Outlook, leave "Require logon using Secure Password Authentication (SPA)" off.
    .user-5 = If web mail works and the program does not, look in the account's security page for an app password and for a switch that allows IMAP or POP.
    .provider-1 = Accept the full address as user name on all servers.
    .provider-2 = Say on the help page whether an app password is needed and where IMAP is switched on.
    .provider-3 = Answer with `[AUTHENTICATIONFAILED]` and `535 5.7.8`, so that programs can tell people what is wrong.

trouble-other-user-name = The server knows the user by another form of the name
    .cause = Some servers want the full address, some only the part left of the @. The published settings and the server differ.
    .user-1 = Try the full e-mail address as user name; then only the part left of the @.
    .user-2 = Set the same for the outgoing server.
    .provider-1 = Accept both forms, or publish the one that works on all servers.

trouble-app-password-needed = The account wants an app password, or a sign-in in the browser
    .cause = With two-step verification, and at some providers always, mail programs get a password of their own or sign in by OAuth2. The normal password is refused.
    .user-1 = Make an app password in the security page of the account, and type it in place of the normal one: incoming and outgoing.
    .user-2 = Or choose OAuth2 in the program, if provider and program both know it.
    .provider-1 = Tell customers where to make an app password, in the help page and in the text of the refusal.
    .provider-2 = Publish `oauth2` only if common mail programs are registered with you.

trouble-no-common-authentication = Program and server have no way of signing in in common
    .cause = The account is set to a method that the server does not have (encrypted password, SPA, OAuth2), or the server shows its methods only after encryption.
    .user-1 = Choose "Normal password" together with SSL/TLS or STARTTLS.
    .user-2 = In Outlook, switch SPA off.
    .user-3 = Switch encryption on first: some servers hide their methods until then.
    .user-4 = If the provider takes OAuth2 only, use a program that it supports.
    .provider-1 = Offer `AUTH PLAIN` and `AUTH LOGIN` after TLS, on every published port.
    .provider-2 = Publish the methods that the server really offers: `mailsetup verify` tells which.

trouble-protocol-switched-off = IMAP or POP is not allowed for this mailbox
    .cause = Many providers let mail programs in only after IMAP or POP is switched on in the web mail settings, or only with some tariffs.
    .user-1 = Sign in to web mail, open its settings, and allow IMAP (or POP).
    .user-2 = If only one of the two is allowed, set the account up with that one.
    .provider-1 = Let mail programs in by default, or say in the refusal where the switch is.
    .provider-2 = Do not publish a protocol that most customers cannot use.

# --- Troubles. The account behind the password: changed, expired, locked, waiting. -----------------------

trouble-password-changed = Mail stopped after the password was changed
    .cause = Every program and every device still has the old password. The outgoing server has a place of its own for it. Too many tries with the old one can lock the account for a while.
    .user-1 = Sign in to web mail with the new password, to see that it is right.
    .user-2 = Type the new password in every program on every device: incoming AND outgoing server.
    .user-3 = Make new app passwords: a new account password often ends the old ones.
    .user-4 = If it still fails, switch all devices offline for 30 minutes, in case the account is locked, then try one.
    .user-5 = If a program offers no place for the password, remove the account there and add it again. With POP3, save the mail of this device first.
    .provider-1 = Make a new password valid on all servers at once.
    .provider-2 = Do not lock an account because a device repeats the old password, or say how long.

trouble-password-expired = The password has expired
    .cause = The provider lets passwords end after some time, and this one has.
    .user-1 = Set a new password in the account on the web, then type it in every program: incoming and outgoing.
    .provider-1 = Tell customers before it happens. Better: do not let passwords expire without a reason.

trouble-password-to-convert = The server must store the password in a new form first
    .cause = The server wants to see the password once in plain (inside TLS) before it can offer another method.
    .user-1 = Choose "Normal password" with SSL/TLS, sign in once, then go back to the other method if you like.
    .provider-1 = Publish `password` before `encrypted-password` for as long as the change lasts.

trouble-account-locked = The account itself is locked or may not do this
    .cause = The password may be right. The account is suspended, unpaid, moved, or not allowed to open this mailbox.
    .user-1 = Sign in to the account on the web and read what it says.
    .user-2 = Call the provider's help desk with the exact text that the program showed.
    .provider-1 = Say the reason in the text of the answer, and what the customer must do.

trouble-sign-in-later = The server cannot check passwords just now
    .cause = The part of the server that knows passwords is down or busy, or there were too many tries in a short time. The password may be right.
    .user-1 = Wait 15 to 30 minutes with all devices offline or the programs closed, then try once.
    .user-2 = Do not change the password for this.
    .user-3 = Let programs look for mail every 10 minutes, not every minute.
    .provider-1 = Look at the authentication service and at limits for each address.
    .provider-2 = Answer with a temporary code (`454 4.7.0`, `[UNAVAILABLE]`, `[SYS/TEMP]`), never with "wrong password".

# --- Troubles. Sending: the outgoing server and whom it lets send. ---------------------------------------

trouble-receives-but-does-not-send = Mail comes in and does not go out
    .cause = The outgoing server has settings of its own: name, port, encryption, user name and password. One of them is wrong or missing, or the network blocks the port.
    .user-1 = Open the settings of the outgoing server (SMTP) and compare name, port and encryption with the provider's sheet.
    .user-2 = Switch authentication on and type user name and password there too.
    .user-3 = Choose this server for this account: phones keep a list and may use that of another account.
    .user-4 = Try the provider's other port for sending, and another network.
    .provider-1 = See that the outgoing server takes the same user name and password as the incoming one.
    .provider-2 = Offer 465 with TLS and 587: `mailsetup verify` shows what works from outside.

trouble-stuck-outbox = A message stays in the Outbox
    .cause = The program tries again and again: the message is too large, the address is broken, the program is offline, or the outgoing server refuses.
    .user-1 = See that the program is online (Outlook: Send/Receive, Work Offline off; phone: no airplane mode).
    .user-2 = Open the message in the Outbox, or move it to Drafts. Remove large attachments, check the addresses, send again.
    .user-3 = Send a short test message to yourself. If that stays too, the outgoing server is the trouble: see "receives but does not send".
    .user-4 = Restart the program.
    .provider-1 = Refuse at once with a plain text (`552 5.3.4`, `550 5.1.1`): programs repeat temporary refusals for days.

trouble-relaying-denied = The outgoing server sends only for people who sign in
    .cause = The program did not sign in at the outgoing server: authentication is off there. Or it uses the outgoing server of another provider.
    .user-1 = Switch authentication on for the outgoing server (Outlook: "My outgoing server (SMTP) requires authentication") and give it the same user name and password as the incoming one.
    .user-2 = Use the outgoing server of the provider whose address you send from.
    .user-3 = Use port 465 or 587, not 25.
    .provider-1 = Offer AUTH on the submission ports and answer `530 5.7.0` to who has not signed in.
    .provider-2 = Publish `auth` for the outgoing server too.

trouble-sender-refused = The server does not let this address stand as sender
    .cause = The From address is not one of the account that signed in, or it is misspelt. Many servers let people send only as themselves.
    .user-1 = Compare the sender address in the account, letter by letter, with the one that you sign in with.
    .user-2 = Choose for this address the outgoing server of its own provider.
    .user-3 = If it is an alias, have the provider allow it.
    .provider-1 = Say in the refusal which addresses are allowed. Let aliases of the account pass.

trouble-recipient-refused = The recipient's address is not accepted
    .cause = The address is misspelt or no longer exists, or the recipient's server does not take mail for it.
    .user-1 = Check the address letter by letter. Remove blanks, brackets and a dot at the end.
    .user-2 = Delete the old entry that the program suggests, and type the address.
    .user-3 = If every recipient is refused, the program has not signed in: see "Relaying denied".
    .provider-1 = Answer `550 5.1.1` only for an unknown recipient, `550 5.7.1` or `530 5.7.0` for relaying.

# --- Troubles. What the server does with a message: too many, too large, unwanted, hidden, lost. ---------

trouble-too-many-messages = Too many messages in a short time
    .cause = Providers limit how many messages or recipients an account sends in an hour or a day. A program that is infected or set to send a newsletter reaches the limit quickly.
    .user-1 = Wait: an hour, at most a day. Trying again at once makes it longer.
    .user-2 = Send to fewer people at a time; use a mailing list service for newsletters.
    .user-3 = If you did not send many messages, change the password and look for malware.
    .provider-1 = Name the limit and the waiting time in the answer.
    .provider-2 = Publish the limits on the help page.

trouble-message-too-large = The message is too large
    .cause = Each server has a greatest size, often 10 to 25 MB. Attachments grow by a third on the way.
    .user-1 = Send a link to the file, or the pictures in several messages and in a smaller size.
    .user-2 = Delete the large message from the Outbox: it holds up the others.
    .provider-1 = Announce the limit (`SIZE` in the EHLO answer): programs then say it before they send.

trouble-refused-by-policy = The server does not want this message or this sender
    .cause = The text or a link looks like spam, the sender's network or server stands on a block list, or the domain's own records (SPF, DKIM, DMARC) do not fit.
    .user-1 = Sign in at the outgoing server and use port 465 or 587: block lists then count less.
    .user-2 = Send a short plain message without links. If that goes, the first one looked like spam.
    .user-3 = Switch a VPN off: its address may be on a list.
    .user-4 = Give the help desk the whole text of the refusal.
    .provider-1 = Do not judge people who have signed in by the address of their network.
    .provider-2 = Check SPF, DKIM and DMARC of the domain, and your servers on block lists.

trouble-message-in-junk = Mail lands in the junk folder
    .cause = A filter took the message for spam. With POP3, only the inbox is fetched, so it seems lost.
    .user-1 = Look in Junk or Spam, in web mail too, and mark the message as wanted.
    .user-2 = Add the sender to the contacts.
    .provider-1 = Look why the filter struck: SPF, DKIM, DMARC, the address lists, the text of a test message.

trouble-message-does-not-arrive = A message was sent and does not arrive
    .cause = It waits in a queue, lies in another folder, or was moved or deleted by a rule or another device.
    .user-1 = Look in the inbox of web mail. If it is there, the program does not fetch it: check the incoming server.
    .user-2 = Look in Junk, in Archive, and at filters, blocked senders and forwarding.
    .user-3 = See that no other device fetches and deletes it by POP3.
    .user-4 = Wait an hour: some servers make unknown senders wait.
    .provider-1 = Follow the message in the log of the outgoing server: queued, delivered, bounced or filtered.

# --- Troubles. The mailbox and the machine that holds it. ------------------------------------------------

trouble-mailbox-full = The mailbox is full
    .cause = The mail on the server has reached the storage of the account. New mail goes back to its sender. Sent, Junk and Trash count too.
    .user-1 = Delete large messages in web mail, and empty Trash and Junk there: only that frees space.
    .user-2 = Move old mail into a local folder of the computer and save it from there.
    .user-3 = With POP3, let the program remove mail from the server after some days.
    .user-4 = If it is the recipient's mailbox, tell them by another way.
    .provider-1 = Warn at 80 and 95 per cent. Tell `[OVERQUOTA]` and `552 5.2.2`, and offer QUOTA (RFC 9208).

trouble-mailbox-in-use = Another program holds the mailbox
    .cause = POP3 lets one program in at a time, and IMAP may lock for a moment. A second device, or a connection that broke off, still has the mailbox open.
    .user-1 = Close the program on other devices and wait 15 minutes.
    .user-2 = Use IMAP if several devices read the same mail.
    .provider-1 = Release locks of broken connections within minutes. Use a store without locks for reading.

trouble-too-many-connections = Too many connections at a time
    .cause = Every program opens several connections, and the server counts them for each user or address. Many devices, or many people behind one address, reach the limit.
    .user-1 = Close mail programs on devices that you do not use, and wait 15 minutes.
    .user-2 = In Thunderbird, lower "Maximum number of server connections to cache" to 2 (Server Settings, Advanced).
    .user-3 = Let phones check fewer folders.
    .provider-1 = Allow 10 or more IMAP connections for each user and many more for each address.
    .provider-2 = Refuse with `[LIMIT]` and a plain text.

trouble-server-out-of-order = The server has a fault of its own
    .cause = The server answers, and the part that holds the mail is down, full or broken. The settings are right.
    .user-1 = Wait and try again in an hour. Change nothing in the settings.
    .user-2 = Look at the provider's page for outages, and try web mail.
    .user-3 = If it lasts, give the help desk the exact text and the time.
    .provider-1 = Look at the log for this time: storage, directory, queue. Say in the answer that it is temporary.

trouble-works-in-web-mail-only = Web mail works, the mail program does not
    .cause = Address and password are right. What differs is in the program: an app password is wanted, IMAP or POP is not allowed, the settings are old, or the network blocks mail ports and not the web.
    .user-1 = Look in the account's security page for an app password and for a switch that allows IMAP or POP.
    .user-2 = Compare the settings with the provider's sheet: servers change, and old settings stop working.
    .user-3 = Remove the account from the program and add it anew. With POP3, save the mail of this device first.
    .user-4 = Try another network, mobile data for instance.
    .provider-1 = Say on the help page what mail programs need: app password, switch, user name.
    .provider-2 = Run `mailsetup verify` with a test account: it signs in as a program does.

trouble-mail-does-not-work = Mail does not work, and no message says why
    .cause = It can be the network, the password, the settings of the program, or the server. Web mail tells them apart.
    .user-1 = Open a web page, to see that the device is online.
    .user-2 = Sign in to web mail. If it is down, wait. If it refuses the password, get a new one.
    .user-3 = If web mail works, compare all settings in the program with the provider's sheet, and try another network.
    .user-4 = Look for the exact text: in the program's account settings, or by sending a message to yourself. Ask for it here.
    .provider-1 = Run `mailsetup verify` from outside: it tells what works and what does not.

# --- Troubles. Folders and messages: what the server refuses, what comes twice, what is gone. ------------

trouble-folder-refused = The server refuses this with this folder
    .cause = The folder is gone, exists already, has a name that the server cannot store, or the user may not change it.
    .user-1 = Choose the folders for Sent, Drafts and Trash again in the account's settings.
    .user-2 = Leave out /, \, * and % in names of folders, and leave the IMAP path prefix empty.
    .user-3 = Let the program read its list of folders anew.
    .provider-1 = Mark the special folders (SPECIAL-USE, RFC 6154), and create them with the mailbox.

trouble-folder-out-of-step = Program and server differ on what is in a folder
    .cause = Another device deleted messages in the meantime, or the program's own index is old.
    .user-1 = Refresh the folder, or repair it (Thunderbird: folder, Properties, Repair Folder).
    .user-2 = Restart the program.
    .provider-1 = Nothing, if it goes away by itself. Else look for a broken index of this mailbox.

trouble-mail-comes-again = POP3 fetches the same mail again, or leaves none on the server
    .cause = POP3 programs remember messages by UIDL. If the server has none, or its numbers change, all mail is new each time. Without "leave on server", the first device takes everything.
    .user-1 = Use IMAP: all devices then see the same mail.
    .user-2 = With POP3, switch "Leave a copy on the server" on, on every device.
    .provider-1 = Offer UIDL with numbers that stay the same, through moves of the server too.

trouble-data-file-broken = Outlook's own data file or profile is broken
    .cause = Outlook cannot open the file in which it keeps mail. The server and its settings have nothing to do with it.
    .user-1 = Make a new profile: Control Panel, Mail, Show Profiles, Add.
    .user-2 = With POP3, keep the old data file (.pst) and open it in the new profile: mail may be only there.
    .provider-1 = Nothing: the server is not at fault.

# --- Troubles. Setting an account up: automatic settings, profiles, questions on the way. ----------------

trouble-settings-not-found = The program finds no settings for this address
    .cause = The provider publishes none where this program looks, or publishes them in a way that it does not read; or the address is misspelt.
    .user-1 = Check the part of the address right of the @.
    .user-2 = Choose manual set-up and copy the values of the provider's sheet.
    .provider-1 = Publish the files that `mailsetup generate` writes, and see by `mailsetup check` that clients accept them.
    .provider-2 = Serve the autoconfig file as XML over https; a catch-all page in its place confuses programs.

trouble-address-misspelt = The domain of the address does not exist
    .cause = The part of the address right of the @ is misspelt; or the domain has ended, and its mail with it.
    .user-1 = Read the part of the address right of the @ letter by letter.
    .user-2 = If it is right, ask the provider whether the domain has ended.
    .provider-1 = Renew the domain; while it has ended, no mail comes to it.

trouble-automatic-setup-fails = The automatic set-up fails, and the mail servers need not
    .cause = The web server that should give the settings to the program is not trusted or does not answer; the mail servers are other machines.
    .user-1 = Cancel a warning that names a web server, such as autoconfig or autodiscover.
    .user-2 = Choose manual set-up and copy the values of the provider's sheet.
    .provider-1 = Get a certificate for each name where programs look, and see by `mailsetup diagnose ADDRESS` that they accept it.

trouble-automatic-setup-wrong = Outlook sets the account up with wrong values
    .cause = Outlook got settings from Autodiscover or its own list that are old, or whose encryption does not fit the port.
    .user-1 = Choose Advanced options, "Let me set up my account manually", then IMAP, and copy the values of the provider's sheet.
    .user-2 = Check the encryption of both servers before the last click: Outlook's own choice is often wrong.
    .provider-1 = Publish Autodiscover with the right `SSL` and `Encryption` for each port.
    .provider-2 = Remove old Autodiscover files and SRV records.

trouble-setup-asks-for-permission = Outlook asks whether a website may configure the account
    .cause = Outlook found the settings through a redirection or a DNS record, and asks once.
    .user-1 = Allow it if the website belongs to the provider. Else cancel and set the account up by hand.
    .provider-1 = Answer at https://autodiscover.DOMAIN directly: then nothing is asked.

trouble-untrusted-configuration = The settings that were found are not from a safe source
    .cause = The program got them over plain http or by unsigned DNS: somebody on the network could have changed them.
    .user-1 = Compare every server name with the provider's sheet before you go on.
    .user-2 = Do not go on if a name is strange. Try another network.
    .provider-1 = Serve autoconfig over https on autoconfig.DOMAIN, with a valid certificate and no hop over http.

trouble-profile-refused = The device does not take the profile
    .cause = The file is damaged or no profile, it was opened in a program that changes it, or a managed device forbids profiles.
    .user-1 = Open the link in Safari and allow the download.
    .user-2 = Then open Settings, "Profile Downloaded", and install it there within a few minutes.
    .user-3 = Remove an older profile of the same account first.
    .provider-1 = Make the profile anew: `mailsetup profile ADDRESS`.
    .provider-2 = Serve it as `application/x-apple-aspen-config`.

trouble-account-already-exists = The account is there already
    .cause = The program has an account with this user name and server, perhaps from an earlier try.
    .user-1 = Correct the account that is there, in its settings; or remove it and begin anew. With POP3, save its mail first.
    .provider-1 = Nothing: the program is right.

# --- The page of troubleshooting ----------------------------------------------------------------------------

troubleshooting-title = when mail does not work
troubleshooting-lead = Choose what happens and go through the steps from the top. The first checks are the quickest and tell the most, and each step says what it proves. If a program shows a code or a message, look for it here.
troubleshooting-home = all ways to set up mail
troubleshooting-search = Search this page
troubleshooting-search-hint = A code, a message, or a few words: 0x800CCC1A, relaying, password changed
troubleshooting-found = Found:
troubleshooting-none = Nothing was found. Try fewer words, or the code alone.
troubleshooting-nav = What happens?
troubleshooting-proves = What it proves:
troubleshooting-where = Where exactly
troubleshooting-may-be = What it may be:
troubleshooting-messages = Codes and messages
troubleshooting-messages-lead = As programs and servers show them. The first meaning is the likeliest; the link leads to what to do.
troubleshooting-others = Or:
troubleshooting-troubles = Causes, and what to do
troubleshooting-troubles-lead = Where these texts speak of the provider's sheet, these are the values:
troubleshooting-sheet = All values on one page
label-unsure = (or similar)

link-web-mail = Web mail
link-account = Sign in to your account
link-password = Replace a forgotten password
link-status = Outages and maintenance
link-support = Support

program-iphone = iPhone, iPad
program-mac = Mac
program-android-gmail = Gmail app
program-android-samsung = Samsung Email
program-windows-outlook-classic = Outlook (classic)
program-windows-outlook-new = Outlook (new)
program-android-outlook = Outlook on Android
program-thunderbird-desktop = Thunderbird on a computer
program-android-thunderbird = Thunderbird on Android, K-9 Mail
program-android-fairemail = FairEmail

# Symptoms, in the order of the page. The lead says when the steps are the right ones.

symptom-cannot-connect = The program cannot connect
    .lead = It says that the server does not answer, that the connection failed, or it tries forever.
symptom-authentication-failed = The password is refused
    .lead = The program says that user name or password are wrong, or asks for the password again and again.
symptom-cannot-send = Mail comes in, but cannot be sent
    .lead = The outgoing server has settings of its own. Nearly always one of them is wrong or missing.
symptom-nothing-arrives = Mail can be sent, but nothing comes in
    .lead = Either the program does not fetch the mail, or it never reached the mailbox. Web mail tells which.
symptom-server-identity = The identity of the server cannot be verified
    .lead = The program warns of the certificate, of the identity of the server, or of security.
symptom-password-changed = It stopped when the password was changed
    .lead = Each program on each device still has the old password, in two places.
symptom-other-network = On public Wi-Fi, with a VPN, or with an antivirus
    .lead = It works at home and not elsewhere, or it stopped when a VPN or an antivirus was installed.
symptom-stuck-in-outbox = A message stays in the Outbox
    .lead = The program tries again and again to send it, and does not say why it fails.
symptom-limits = Limits: mailbox full, message too large, too many messages
    .lead = The server works, and does not take more.
symptom-set-up = The account cannot be set up
    .lead = The program finds no settings, finds wrong ones, or does not take the profile.
symptom-support = When to call support, and with what
    .lead = Call when the steps above end, or when one of them says so. With the right facts it is one call.

# Steps. What to do, then what it proves.

step-online = Open a web page that you have not opened today.
    .proves = If it does not open, the device is offline, and mail is not the trouble. If it opens, go on.
step-web-mail = Sign in to web mail in a browser, with the same address and the same password.
    .proves = If the browser signs in, address, password and mailbox are right: the trouble is in the program or in the network. If it refuses the password, get a new one first. If the page does not open, the provider may be down.
step-web-mail-new = Sign in to web mail in a browser, with the new password.
    .proves = If the browser signs in, the new password is right, and only the programs do not know it. If not, the change did not succeed: set the password once more.
step-web-mail-send = Send a message to yourself in web mail.
    .proves = If it arrives, your account may send: the trouble is in the program or in the network. If web mail cannot send either, it is the account or the provider: read what web mail says, and call support.
step-web-mail-inbox = Look into the inbox of web mail.
    .proves = If the mail is there, the program does not fetch it: go on with the incoming server below. If it is not there, the program is not at fault: go on with the next step.
step-web-mail-meanwhile = Until then, read and send in web mail.
    .proves = Web mail needs only what every web page needs. If even that does not open, the network is the trouble.
step-new-password = If the browser refuses the password too, get a new one.
    .proves = If web mail takes the new one, the old one was wrong. Type the new one in all programs, as below.
step-status = See whether an outage is announced.
    .proves = If one is, change nothing and wait. Settings that worked yesterday are right today.
step-compare = Compare these values with those in the program, letter by letter, incoming and outgoing.
    .proves = If one differed, that was it. If all are the same, the settings are right, and the network is next.
step-compare-incoming = Compare the incoming server in the program with this, letter by letter.
    .proves = If one value differed, that was it. If all are the same, the settings are right.
step-compare-outgoing = Compare the outgoing server in the program with this, letter by letter.
    .proves = If one value differed, that was it. The incoming server works with its own values, so it proves nothing for these.
step-port-order = Choose the security first and correct the port after it.
    .proves = If the port is another one when you look again, the program has changed it. Correct it and save.
step-outgoing-sign-in = Switch authentication on for the outgoing server, and type user name and password there too, although some programs call them optional.
    .proves = If sending works then, the server had refused a stranger. "Relaying denied" says the same.
step-right-outgoing = See that the account uses this outgoing server, and not that of another account.
    .proves = Phones keep one list for all accounts and take the next one if the first fails. Another provider refuses your address as sender.
step-other-network = Switch Wi-Fi off and try over mobile data, or the other way round.
    .proves = If it works there, the settings are right, and the first network blocks mail. If it fails on both in the same way, the network is not the trouble.
step-vpn = Switch the VPN off and try again.
    .proves = If it works without, the VPN blocks mail ports, or its address is on a list of the provider.
step-antivirus = Switch the mail check of the antivirus off for a test. Leave its other protection on.
    .proves = If it works then, the antivirus stood in between: leave its mail check off or update it. If not, switch it on again.
step-antivirus-certificate = Switch the mail check of the antivirus off for a test. It shows a certificate of its own.
    .proves = If the warning is gone, it came from the antivirus, not from the server. If not, switch it on again.
step-captive = Open a web page in a browser. Some networks first want a click, a room number or a code.
    .proves = Until you have answered, they let nothing through, and programs only say that they cannot connect.
step-other-servers = Try another server of the provider.
    .proves = If one answers, use it: the others are down or blocked from where you are.
step-other-outgoing = Try another server or port for sending, with the security that belongs to it. Never use port 25.
    .proves = If one works, the network blocks the other port. Networks block port 25 first.
step-restart = Close the program and open it again. Then restart the device.
    .proves = If it works then, a connection was stuck. It need not mean anything for the settings.
step-remove-and-add = Remove the account from the program, and add it again by the page for your program. With POP3, save the mail of this device first: it may be only there.
    .proves = If the new account works, an old setting was left over somewhere. If not, it is not this program: call support.
step-user-name = Compare the user name. It is this one, for the incoming and for the outgoing server:
    .proves = A user name in another form is refused in the same words as a wrong password.
step-type-password = Type the password again, in both places: incoming and outgoing server. Copy it from nowhere; look at capital letters and at the language of the keyboard.
    .proves = If mail comes in and does not go out after that, the second place is missing.
step-method = Set authentication to the normal password. In Outlook, leave secure password authentication (SPA) off.
    .proves = The encryption of the connection protects the password. Other methods fail where the server does not have them, and look like a wrong password.
step-app-password = Look in the security page of your account for an app password, and for a switch that allows IMAP or POP.
    .proves = If web mail takes your password and every program is refused, the account wants one of these two.
step-wait-locked = Switch all devices offline for 30 minutes, then try one.
    .proves = If it works then, the account was locked after too many tries. One device with an old password is enough for that.
step-others-offline = Close mail on all your other devices, or switch them offline, until you have changed each.
    .proves = They try the old password every few minutes, and the account may be locked for that.
step-new-app-passwords = If you use app passwords, make new ones.
    .proves = A new account password often ends them. Programs with app passwords then stop, although they never had the old password.
step-junk = Look in Junk, in Archive and in other folders, in web mail too. Look at filters, blocked senders and forwarding.
    .proves = If it is there, a filter or a rule has moved it. POP3 fetches the inbox alone.
step-send-yourself = Send a message to yourself from web mail.
    .proves = If it arrives, the mailbox takes mail: ask the sender for the text of the refusal. If not, the mailbox may be full or locked.
step-other-device = See whether another device fetches the same mail by POP3.
    .proves = POP3 can take mail away from the server. The others then find nothing.
step-program-online = See that the program is online and not set to work offline. On a phone, switch airplane mode off.
    .proves = A program that is offline shows no error: it only waits.
step-do-not-accept = Do not accept the certificate and do not tap Continue. Cancel.
    .proves = Somebody else could answer in place of the server and read your password. To wait costs nothing.
step-clock = Set date and time of the device to automatic.
    .proves = With a wrong clock every certificate looks expired or not valid yet. If the warning is gone, that was it.
step-server-name = Compare the names of the servers in the program with these, letter by letter.
    .proves = A certificate is for a name. If the program has an old name, or an IP address, the warning is right and the name is wrong.
step-trust-network = Try over mobile data, or at home.
    .proves = If the warning comes on one network only, do not trust that network. If it comes on all, it is the server.
step-update = Update the system and the mail program.
    .proves = Old devices lack newer authorities and newer encryption. If the device gets no updates any more, use web mail on a newer one.
step-tell-provider = If name and clock are right and the warning comes on two networks, call support. Give them the name of the server and the text of the warning.
    .proves = Then it is the certificate of the server, and only the provider can renew it.
step-test-message = Send a short message without attachment to yourself.
    .proves = If it goes, the settings are right, and the trouble is the one message or its recipient. If it stays too, the outgoing server is the trouble.
step-open-outbox = Open the message that waits, or move it to Drafts. Check each address, remove large attachments, send it again.
    .proves = One bad message holds up those behind it. If the others go now, that was it.
step-then-sending = If the test message stays too, go on with the section on sending.
    .proves = The Outbox only shows that sending fails. Why, the outgoing server tells.
step-notes = Read what the provider says:
    .proves = Limits differ from provider to provider. What stands here comes from the provider file.
step-space = Look in web mail how full the mailbox is. Sent, Junk and Trash count too.
    .proves = A full mailbox refuses all new mail, and who wrote gets it back. Programs often show nothing of it.
step-free-space = Delete large messages in web mail, and empty Trash and Junk there.
    .proves = Only what is deleted on the server frees space. With POP3, let the program remove mail from the server after some days.
step-size = Send large files as a link, or pictures in a smaller size and in several messages.
    .proves = Attachments grow by a third on the way, so 25 MB hold about 18 MB of files. The recipient's server has a limit too.
step-wait-limit = After too many messages, wait an hour, at most a day. Then send to fewer people at a time.
    .proves = Trying again at once makes it longer. If it goes the next day, it was the limit.
step-not-me = If you did not send many messages, change the password and look for malware.
    .proves = Then somebody else sends in your name.
step-connections = With many devices, close mail on those that you do not use, and wait 15 minutes.
    .proves = If the others work then, the server counts connections, and there were too many.
step-address = Read the part of the address right of the @, letter by letter.
    .proves = A program looks for the settings by this name. One wrong letter, and it finds none or those of another provider.
step-guide = Take the page for your program and go by its steps.
    .proves = Programs ask in another order and with other words. The page has yours.
step-by-hand = Choose manual set-up and copy these values. Outlook's own choice is often wrong: look at the security of both servers before the last click.
    .proves = If it works by hand, the automatic set-up had old or wrong settings, and you need it no more.
step-profile = A profile on an iPhone, iPad or Mac: open the link in Safari, and install it in Settings within 8 minutes. Remove an older profile of the same account first.
    .proves = After 8 minutes the device throws it away, and only one can wait at a time. Other browsers often only save the file.
step-when = Call if web mail refuses a password that you have just set; if web mail does not open for an hour and no outage is announced; if a server does not answer from two networks; if a warning of the certificate comes on two networks; if web mail says that the account is locked.
    .proves = Each of these is beyond your device. Nothing that you change there mends it.
step-ready = Have this ready: the exact message or code, the program and its version, day and time, the network, your address, and what you have tried.
    .proves = With day and time they find your try in the log of the server. "It does not work" they cannot look for.
step-never-password = Never tell anybody your password, not even support.
    .proves = They do not need it. Who asks for it is not support.

# Where it is, by device. Labels between stars are certain, those between waves are not.

place-incoming = Incoming server
    .iphone = Open the Settings app. Tap ~Apps~, ~Mail~, ~Mail Accounts~ (before iOS 18: ~Mail~, ~Accounts~). Tap the account, then its line ~Account~. Host name, user name and password are there; SSL and port are under ~Advanced~.
    .mac = In the menu bar of Mail, click ~Mail~, ~Settings~, ~Accounts~. Choose the account and click ~Server Settings~. Under ~Incoming Mail Server~, uncheck ~Automatically manage connection settings~ to see the port.
    .android-gmail = Open the menu, tap ~Settings~, then the account, then *Incoming settings*.
    .android-samsung = Open the menu, tap ~Settings~, then the account, and look for its server settings. SSL there is SSL/TLS, TLS there is STARTTLS.
    .windows-outlook-classic = Click ~File~, ~Account Settings~, ~Server Settings~, and there ~Incoming mail~.
    .windows-outlook-new = Most versions show no servers of an account that is there. Click ~Settings~ (the gear), ~Accounts~, ~Manage~ beside the account, remove it, and add it again with these values.
    .android-outlook = Outlook cannot change the servers of an account. Delete the account in Outlook and add it again with these values. SSL there is SSL/TLS.
    .thunderbird-desktop = Open the menu, *Settings*, then *Account Settings*. Click *Server Settings* below the account.
    .android-thunderbird = Open the settings of the account, and there those for fetching mail.
    .android-fairemail = Open the settings, then the manual setup, then *Accounts*, and tap the account.
place-outgoing = Outgoing server
    .iphone = Open the Settings app. Tap ~Apps~, ~Mail~, ~Mail Accounts~ (before iOS 18: ~Mail~, ~Accounts~). Tap the account, its line ~Account~, then ~SMTP~ under ~Outgoing Mail Server~, then the line under ~Primary Server~.
    .mac = In the menu bar of Mail, click ~Mail~, ~Settings~, ~Accounts~. Choose the account and click ~Server Settings~. Under ~Outgoing Mail Server~, uncheck ~Automatically manage connection settings~ to see the port.
    .android-gmail = Open the menu, tap ~Settings~, then the account, then *Outgoing settings*. ~Require sign-in~ must be on.
    .android-samsung = Open the menu, tap ~Settings~, then the account, and look for its server settings. ~Authentication required before sending emails~ must be on.
    .windows-outlook-classic = Click ~File~, ~Account Settings~, ~Server Settings~, and there ~Outgoing mail~. ~My outgoing (SMTP) server requires authentication~ must be checked.
    .windows-outlook-new = Most versions show no servers of an account that is there. Click ~Settings~ (the gear), ~Accounts~, ~Manage~ beside the account, remove it, and add it again with these values.
    .android-outlook = Outlook cannot change the servers of an account. Delete the account in Outlook and add it again. The outgoing server has fields of its own for user name and password.
    .thunderbird-desktop = Open the menu, *Settings*, then *Account Settings*. Click *Outgoing Server*, choose the server and click *Edit…*.
    .android-thunderbird = Open the settings of the account, and there those for sending mail.
    .android-fairemail = Open the settings, then the manual setup, then *Identities*, and tap the identity.
place-password = Password
    .iphone = Open the Settings app. Tap ~Apps~, ~Mail~, ~Mail Accounts~ (before iOS 18: ~Mail~, ~Accounts~), the account, its line ~Account~: type it under ~Password~. Then tap ~SMTP~, the line under ~Primary Server~, and type it there again.
    .mac = Mail asks for it when the server refuses the old one. For sending, click ~Mail~, ~Settings~, ~Accounts~, ~Server Settings~, and type it under ~Outgoing Mail Server~.
    .android-gmail = Open the menu, tap ~Settings~, then the account. Type it in *Incoming settings* and in *Outgoing settings*.
    .android-samsung = Open the menu, tap ~Settings~, then the account, and look for its server settings. Type it for both servers.
    .windows-outlook-classic = Outlook asks for it at the next ~Send/Receive~. For sending, see that ~Use same settings as my incoming mail server~ is on in ~File~, ~Account Settings~, ~Server Settings~, ~Outgoing mail~.
    .windows-outlook-new = If Outlook does not ask for it by itself, click ~Settings~ (the gear), ~Accounts~, ~Manage~ beside the account, remove it, and add it again.
    .android-outlook = If Outlook does not ask for it by itself, delete the account in Outlook and add it again.
    .thunderbird-desktop = Thunderbird asks for it when the server refuses the old one: once when it fetches mail, once when it sends.
    .android-thunderbird = Open the settings of the account. Type it where mail is fetched and where it is sent.
    .android-fairemail = Open the settings, then the manual setup. Type it under *Accounts* and under *Identities*.
place-offline = Working offline
    .windows-outlook-classic = Open ~Send/Receive~ at the top: ~Work Offline~ must be off.
    .thunderbird-desktop = Open ~File~ in the menu bar, then ~Offline~: ~Work Offline~ must not be checked.
place-outbox = Outbox
    .iphone = In Mail, go back to ~Mailboxes~. ~Outbox~ is there for as long as something waits in it.
    .mac = Look for ~Outbox~ in the list of mailboxes at the side.
    .android-gmail = Open the menu and tap ~Outbox~.
    .windows-outlook-classic = Switch ~Work Offline~ on under ~Send/Receive~, so that Outlook lets go of the message. Open ~Outbox~ in the list of folders. Switch it off again before you send.
    .thunderbird-desktop = Look for ~Outbox~ in the list of folders, below ~Local Folders~.

# What to have ready for a call, to copy or to print.

support-card = To copy or to print
support-card-address = E-mail address
support-card-program = Program and its version
support-card-device = Device and its system
support-card-message = Exact message or code
support-card-time = Day and time, time zone
support-card-network = Network (Wi-Fi, mobile data, VPN)
support-card-web-mail = Web mail works (yes, no)
support-card-tried = What I have tried
support-card-incoming = Incoming server
support-card-outgoing = Outgoing server
