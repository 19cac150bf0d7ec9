# What pages say in English. Every other file of this folder has the same keys and the same places.
# A text holds no markup; templates put names into `bdi` and `code` themselves.

# --- Every page -------------------------------------------------------------------------------------------

# The name of the language, in the language itself.
language-name = English
pages-home = all ways to set up mail
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
setup-guide-gmail = Gmail app
setup-guide-samsung = Samsung Email
setup-guide-outlook-android = Outlook for Android
setup-guide-fairemail = FairEmail
setup-guide-thunderbird-android = Thunderbird for Android, K-9 Mail
setup-guide-outlook-new = New Outlook
setup-guide-outlook-classic = Classic Outlook
setup-guide-windows-mail = Windows Mail
setup-guide-thunderbird = Thunderbird

# --- The guides -------------------------------------------------------------------------------------------

# `*Label*` is a label as the program shows it, `~Label~` one that is not certain; `[text](target)` is a link.
# `$name` is the provider too, set apart from the text around it.

guides-title = { $name } mail: { $title }
guides-on-this-page = On this page
guides-before = Before you begin
guides-web-mail = Sign in to [web mail](sign-in) once in a browser. If that works, your address and your password are right.
guides-account = Sign in to [your account](sign-in) once in a browser. If that works, your address and your password are right.
guides-at-hand = Have your e-mail address and your e-mail password at hand.
guides-labels-unsure = Labels as here, or similar
guides-not-working = If it does not work
guides-nothing-helps = If nothing helps
guides-ask = Ask { $name }. Say which program you use and what exactly it shows. Never tell anybody your password.
guides-troubleshooting = When mail does not work, step by step
guides-sheet = Every value on one page
guides-help-page = Help page
guides-others = All other programs
guides-by-imap = By hand, with IMAP
guides-by-pop3 = By hand, with POP3
guides-by-pop3-instead = By hand, with POP3 instead
guides-imap = With IMAP the mail stays on the server, and all your devices show the same.
guides-pop3 = With POP3 the mail is fetched to this one device.
guides-choose-imap = Choose IMAP unless you have a reason for POP3, above all if you read your mail on more than one device.
guides-pop3-fetch = { $provider } wants fetched mail to be deleted from the server.
guides-pop3-leave = { $provider } recommends leaving fetched mail on the server.
guides-pop3-leave-days =
    { $days ->
        [one] { $provider } recommends leaving fetched mail on the server for a day.
       *[other] { $provider } recommends leaving fetched mail on the server for { $days } days.
    }
guides-your-name = your name, as others will read it
guides-hosts = { $incoming-host } and { $outgoing-host }
guides-securities = { $incoming-security } for incoming mail and { $outgoing-security } for outgoing mail

# What several guides say in the same words.

guides-all =
    .test = Send a message to yourself and see that it arrives.
    .word-none = none
    .trap-cannot-sign-in = You may not be able to sign in with { $program }.
    .cure-cannot-sign-in = What { $provider } asks for, { $program } cannot be set to by hand. Incoming mail: { $incoming-authentication }. Outgoing mail: { $outgoing-authentication }. If a sign-in page of { $provider } opens by itself, use it. Otherwise use another program, or web mail.
    .trap-other-username = The user name is not your e-mail address.
    .cure-other-username = { $program } may put your address in. Type this instead: { $username }.
    .trap-puts-in-usual = Choose the security first, then correct the port.
    .cure-puts-in-usual = With { $security }, { $program } puts in port { $usual-port } by itself. Change it to { $port }, and leave the security as it is: { $provider } uses this unusual pair.
    .trap-suggests-usual = Choose the security first, then type the port.
    .cure-suggests-usual = With { $security }, { $program } shows port { $usual-port } in gray and uses it while the field is empty. Type { $port }, and leave the security as it is: { $provider } uses this unusual pair.
    .trap-may-change = Choose the security first, then correct the port.
    .cure-may-change = { $program } may put in another port when you choose the security. Change it to { $port }, and leave the security as it is: { $provider } uses this unusual pair.
    .trap-excludes = Here, { $security } and port { $port } exclude each other: type the port, and the security changes; choose the security, and the port changes.
    .trap-password-refused = The password is refused.
    .cure-password-refused = Sign in to { $provider } in a browser with the same address and password. If that works, type the password again in { $program }, for the incoming server and for the outgoing one. The user name is { $incoming-username }. If the browser is refused too, get a new password. [Step by step](troubleshooting#authentication-failed).
    .trap-cannot-connect = { $program } cannot connect, or tries forever.
    .cure-cannot-connect = Compare letter by letter. Incoming: { $incoming-host }, port { $incoming-port }. Outgoing: { $outgoing-host }, port { $outgoing-port }. Compare the security too. Then try another network: some networks, VPNs and virus scanners block mail. [Step by step](troubleshooting#cannot-connect).
    .trap-identity = { $program } warns of the certificate or the identity of the server.
    .cure-identity = Do not accept it: somebody else could answer in place of the server and read your password. Check the name of the server, and the date and time of your device. Try another network. If the warning stays, tell { $provider }. [Step by step](troubleshooting#server-identity).

# Mail on iPhone and iPad (iOS and iPadOS 15 and later).

guide-iphone = iPhone and iPad
    .name = Mail
    .intro = How to read and send { $provider } mail with the Mail app of an iPhone or iPad (iOS 15 and later).
    .word-implicit = on
    .word-starttls = on
    .word-password = Password
    .word-encrypted-password = MD5 Challenge-Response
    .short-way = The short way: install the profile
    .download = Open this page in Safari on the iPhone or iPad and tap [the profile](profile). Other browsers often only save the file or show it as text.
    .allow = Safari says that the website is trying to download a configuration profile. Tap ~Allow~, then ~Close~.
    .find-profile = Open the Settings app within 8 minutes, or the device throws the profile away. Near the top, tap ~Profile Downloaded~. It is also under ~General~, ~VPN & Device Management~.
    .install = Tap ~Install~ and type the passcode of the device.
    .unsigned = The device may call the profile ~Not Signed~ or ~Not Verified~. That only means that nobody it knows has signed the file. Go on if you trust whoever gave you this page, and if the profile holds accounts of { $provider } and nothing else: tap ~Install~ again.
    .fill-in = Type what it asks for: your name, your address, your e-mail password. The profile itself holds no password. Then tap ~Done~.
    .open = Open the Settings app. Tap ~Apps~, ~Mail~, ~Mail Accounts~. Before iOS 18: ~Mail~, ~Accounts~.
    .add = Tap ~Add Account~, then ~Other~ at the bottom, then ~Add Mail Account~.
    .account = Fill in, then tap ~Next~:
    .incoming-imap = Tap ~IMAP~. Under ~Incoming Mail Server~, fill in:
    .incoming-pop3 = Tap ~POP~. Under ~Incoming Mail Server~, fill in:
    .outgoing = Under ~Outgoing Mail Server~ on the same screen, fill in everything, although the app calls user name and password optional. Then tap ~Next~.
    .save = The app tries to connect, which can take a minute or two. If it asks whether to set up the account without SSL, answer ~No~. Leave ~Mail~ switched on and tap ~Save~. If it says that it cannot verify the account, save it all the same and correct the ports in the next two steps.
    .incoming-port = Go back to the list of accounts. Tap the new account, then its line ~Account~, then ~Advanced~ at the bottom. Compare with this, and correct it:
    .keep = On the same screen, set ~Delete from server~ to ~Never~ if the mail is to stay there.
    .outgoing-port = Go back one screen. Under ~Outgoing Mail Server~, tap ~SMTP~, then the line under ~Primary Server~. Compare, correct and tap ~Done~:
    .test = Open Mail. Send a message to yourself and see that it arrives.
    .word-on = on
    .field-name = ~Name~
    .field-address = ~Email~
    .field-password = ~Password~
    .field-description = ~Description~
    .field-host = ~Host Name~
    .field-username = ~User Name~
    .field-security = ~Use SSL~
    .field-authentication = ~Authentication~
    .field-port = ~Server Port~
    .field-server = ~Server~
    .trap-without-ssl = ~Cannot Connect Using SSL. Do you want to try setting up the account without SSL?~
    .cure-without-ssl = Answer ~No~: without SSL your password travels unprotected. The host name or a port is wrong, or the network blocks mail. Correct the ports under ~Advanced~ and under ~SMTP~, as in the steps above.
    .trap-connection-failed = ~Cannot Get Mail: The connection to the server failed.~
    .cure-connection-failed = Under ~Advanced~, ~Use SSL~ must be on and ~Server Port~ must be { $incoming-port }. The one switch ~Use SSL~ stands for SSL/TLS and for STARTTLS: Mail finds out which of them the server speaks.
    .trap-incorrect = ~Cannot Get Mail: The user name or password is incorrect.~
    .cure-incorrect = Type the password again in both places: in ~Account~ for incoming mail, and under ~SMTP~ for outgoing mail.
    .trap-relaying = ~Cannot Send Mail: A recipient was rejected because the server does not allow relaying.~
    .cure-relaying = The outgoing server does not know who you are. Under ~SMTP~, ~Primary Server~, fill in the user name and the password, although they are called optional.
    .trap-not-verified = ~Cannot Verify Server Identity~
    .cure-not-verified = Tap ~Cancel~. Compare the host names with { $hosts }, letter by letter.
    .trap-no-profile = There is no ~Profile Downloaded~ in Settings.
    .cure-no-profile = The 8 minutes are over, or another profile took its place: only one can wait. Download it again. In Lockdown Mode no profile can be installed; set the account up by hand.
    .trap-damaged = ~Profile Installation Failed~ or ~Invalid Profile~
    .cure-damaged = The file is damaged. Download it again with Safari, or set the account up by hand.

# Mail on a Mac (macOS 13 and later).

guide-mac = Mac
    .name = Mail
    .intro = How to read and send { $provider } mail with the Mail app of a Mac (macOS 13 and later).
    .word-implicit = on
    .word-starttls = on
    .word-password = Password
    .word-encrypted-password = MD5 Challenge-Response
    .short-way = The short way: install the profile
    .download = Open this page in Safari on the Mac and click [the profile](profile). If nothing happens, open the file in the Downloads folder.
    .find-profile = Open System Settings within 8 minutes, or the Mac throws the profile away. Click ~General~, ~Device Management~. In macOS 13 and 14: ~Privacy & Security~, ~Profiles~.
    .install = Double-click the new profile. The Mac may call it ~Unsigned~ or ~Not Verified~. That only means that nobody it knows has signed the file. Go on if you trust whoever gave you this page, and if the profile holds accounts of { $provider } and nothing else: click ~Install~.
    .fill-in = Type what it asks for: your name, your address, your e-mail password, and perhaps the password of the Mac. The profile itself holds no password.
    .open = Open Mail. In the menu bar, click ~Mail~, ~Add Account~. Choose ~Other Mail Account~ and click ~Continue~.
    .add = Fill in, then click ~Sign In~:
    .account = Mail says ~Unable to verify account name or password~ and shows more fields. That is to be expected: it does not know the servers yet. Fill in the user name last, because Mail may clear it. Then click ~Sign In~.
    .finish = If the same message comes again and there is a button ~Next~, click it: the next steps put it right. Leave ~Mail~ checked and click ~Done~.
    .incoming = In the menu bar, click ~Mail~, ~Settings~ and then ~Accounts~. Choose the account and click ~Server Settings~. Under ~Incoming Mail Server~, uncheck ~Automatically manage connection settings~. Compare, and correct:
    .outgoing = Do the same under ~Outgoing Mail Server~. Then click ~Save~.
    .keep = In the same window, under ~Account Information~, uncheck ~Remove copy from server after retrieving a message~ if the mail is to stay there.
    .test = Open Mail. Send a message to yourself and see that it arrives.
    .field-name = ~Name~
    .field-address = ~Email Address~
    .field-password = ~Password~
    .field-type = ~Account Type~
    .field-incoming-host = ~Incoming Mail Server~
    .field-outgoing-host = ~Outgoing Mail Server~
    .field-username = ~User Name~
    .field-host = ~Host Name~
    .field-security = ~Use TLS/SSL~
    .field-port = ~Port~
    .field-authentication = ~Authentication~
    .trap-no-longer-sends = Mail worked, and one day it no longer sends.
    .cure-no-longer-sends = Look at ~Automatically manage connection settings~ in ~Server Settings~, for both servers. If it is checked again, uncheck it and correct the port: { $incoming-port } for incoming mail, { $outgoing-port } for outgoing mail.
    .trap-cannot-send = ~Cannot send message using the server~
    .cure-cannot-send = Under ~Outgoing Mail Server~, fill in the user name and the password, and choose an ~Authentication~ other than ~None~.
    .trap-not-verified = ~Mail can't verify the identity of the server~
    .cure-not-verified = Click ~Cancel~. Compare the host names with { $hosts }, letter by letter.
    .trap-one-box = There is no field to choose between SSL/TLS and STARTTLS.
    .cure-one-box = That is so: the one box ~Use TLS/SSL~ stands for both. Mail finds out which of them the server speaks.
    .trap-other-protocol = The account was set up as POP and should be IMAP, or the other way around.
    .cure-other-protocol = Mail cannot change that. Set the account up a second time, and remove the old one when all mail is there.
    .trap-damaged = ~Profile Installation Failed~ or ~Invalid Profile~
    .cure-damaged = The file is damaged. Download it again with Safari, or set the account up by hand.

# The Gmail app on Android.

guide-android-gmail = Gmail app on Android
    .name = Gmail
    .intro = How to read and send { $provider } mail with the Gmail app of an Android phone or tablet. The app takes addresses of every provider, not only of Google.
    .word-implicit = SSL/TLS
    .word-starttls = STARTTLS
    .word-password = Password
    .open = Open Gmail. Tap your picture or initial at the top right, then ~Add another account~, then ~Other~. If Gmail has no account yet, tap ~Add an email address~, then ~Other~.
    .address = Type your address and tap *Manual setup*. If there is only ~Next~, tap that.
    .choose-imap = Tap *Personal (IMAP)*. Type your password and tap ~Next~.
    .choose-pop3 = Tap *Personal (POP3)*. Type your password and tap ~Next~.
    .incoming = Under *Incoming server settings*, fill in and tap ~Next~. Some versions ask for the first three only.
    .outgoing = Under *Outgoing server settings*, fill in and tap ~Next~:
    .options = Choose how often Gmail looks for mail and tap ~Next~. Type a name for the account, and your name as others will read it. Tap ~Next~.
    .ports = Look at the ports once more: open the menu, tap ~Settings~, then the account. *Incoming settings* must say { $incoming-security } and port { $incoming-port }, *Outgoing settings* must say { $outgoing-security } and port { $outgoing-port }.
    .word-never = Never
    .word-on = on
    .field-address = Email address
    .field-username = Username
    .field-password = Password
    .field-host = Server
    .field-port = Port
    .field-security = Security type
    .field-delete = Delete email from server
    .field-sign-in = ~Require sign-in~
    .field-outgoing-host = SMTP server
    .trap-accept-all = The list offers *SSL/TLS (Accept all certificates)* and *STARTTLS (accept all certificates)*.
    .cure-accept-all = Never choose these two. With them, anybody between you and the server can read your password and your mail.
    .trap-no-connection = *Couldn't open connection to server.*
    .cure-no-connection = The server name or the port is wrong, or the network blocks mail.
    .trap-not-safe = *Couldn't open connection to server due to security error.* or *Can't safely connect to server.*
    .cure-not-safe = The security type does not fit the port, or the certificate does not fit the server name. Compare all three. Do not choose another security type to make the message go away.
    .trap-tls-required = *TLS required but not supported by server.* or *Authentication methods aren't supported by server.*
    .cure-tls-required = The security type is wrong. It must be { $securities }.
    .trap-incorrect = *Username or password is incorrect.*
    .cure-incorrect = The user name is { $incoming-username }. Capital letters count in passwords, and the keyboard may have made the first letter one.
    .trap-in-a-browser = Gmail in a browser does not fetch this mail.
    .cure-in-a-browser = Google ended that in 2026. The app is not affected: it fetches the mail itself.

# Samsung Email.

guide-android-samsung = Samsung Email
    .name = Samsung Email
    .intro = How to read and send { $provider } mail with the Email app of a Samsung phone or tablet.
    .word-implicit = SSL
    .word-starttls = TLS
    .word-password = Password
    .open = Open the Email app. If it has an account already, open the menu, tap ~Settings~, then ~Add account~. Tap ~Other~.
    .address = Type address and password. Do not sign in yet: tap ~Manual setup~.
    .choose-imap = Tap ~IMAP account~.
    .choose-pop3 = Tap ~POP3 account~.
    .account = Now there is one long screen. At the top, fill in:
    .incoming = Below that, fill in the incoming server:
    .keep = Set ~Delete email from server~ to ~Never~ if the mail is to stay there.
    .outgoing = Scroll down and fill in the outgoing server:
    .finish = Tap ~Sign in~ and wait until the app has asked both servers.
    .word-on = on
    .field-address = ~Email address~
    .field-password = ~Password~
    .field-username = ~User name~
    .field-imap-host = ~IMAP server~
    .field-pop3-host = ~POP3 server~
    .field-smtp-host = ~SMTP server~
    .field-security = ~Security type~
    .field-port = ~Port~
    .field-sign-in = ~Authentication required before sending emails~
    .trap-ssl-and-tls = The list of security types says SSL and TLS, and you look for SSL/TLS or STARTTLS.
    .cure-ssl-and-tls = In this app, ~SSL~ is what others call SSL/TLS, and ~TLS~ is what others call STARTTLS. Choose { $securities }.
    .trap-accept-all = The list offers ~SSL (Accept all certificates)~ and ~TLS (Accept all certificates)~.
    .cure-accept-all = Never choose these two. With them, anybody between you and the server can read your password and your mail.
    .trap-no-connection = ~Can't connect to server~ or ~Unable to connect to server~
    .cure-no-connection = Compare the security types and the ports with the steps above. Correct the port after the security type.
    .trap-does-not-send = Mail arrives, but nothing can be sent.
    .cure-does-not-send = Switch ~Authentication required before sending emails~ on, and fill in user name and password below it.

# Outlook on Android.

guide-android-outlook = Outlook on Android
    .name = Outlook
    .intro = How to read and send { $provider } mail with the Outlook app of an Android phone or tablet.
    .word-implicit = SSL
    .word-starttls = StartTLS
    .word-password = Password
    .trap-caution = Outlook may fetch your mail through Microsoft's cloud.
    .cure-caution = Then Microsoft's servers keep your password and a copy of your mail. If you do not want that, use another app.
    .open = Open Outlook. Tap ~Add account~. If it has an account already, tap the picture or envelope at the top left, then the plus sign, then ~Add account~.
    .choose-imap = Type your address and tap ~Continue~. Outlook shows a list of providers: tap ~IMAP~. If it goes on without a list, tap the question mark at the top and ~Change account provider~.
    .choose-pop3 = Type your address and tap ~Continue~. Outlook shows a list of providers: tap ~POP3~. If there is none, your Outlook has only IMAP.
    .advanced = Switch ~Advanced settings~ on, so that all fields appear. At the top, fill in:
    .incoming = Under ~Incoming Mail Server~, fill in:
    .outgoing = Under ~SMTP Outgoing Mail Server~, fill in:
    .finish = Tap the check mark at the top, and wait until Outlook has asked both servers.
    .field-address = ~Email address~
    .field-name = ~Display name~
    .field-description = ~Description~
    .field-imap-host = ~IMAP Host Name~
    .field-imap-username = ~IMAP Username~
    .field-imap-password = ~IMAP Password~
    .field-pop3-host = ~POP3 Host Name~
    .field-pop3-username = ~POP3 Username~
    .field-pop3-password = ~POP3 Password~
    .field-smtp-host = ~SMTP Host Name~
    .field-smtp-username = ~SMTP Username~
    .field-smtp-password = ~SMTP Password~
    .field-port = ~Port~
    .field-security = ~Security Type~
    .trap-no-servers = Outlook asks for the password at once and never shows the servers.
    .cure-no-servers = It has looked up settings at Microsoft. If they do not work, tap the question mark at the top and ~Change account provider~, and set the account up by hand.
    .trap-ssl = The list of security types says SSL, and you look for SSL/TLS.
    .cure-ssl = ~SSL~ is its word for SSL/TLS. Never choose ~None~.
    .trap-does-not-send = Mail arrives, but nothing can be sent.
    .cure-does-not-send = The outgoing server needs a user name and a password of its own fields: { $outgoing-username } and your e-mail password.
    .trap-fixed = The servers of an account cannot be changed.
    .cure-fixed = That is so. Delete the account in Outlook and add it again. With IMAP, the mail stays on the server.
    .trap-cloud = All values are right, and Outlook still cannot sign in.
    .cure-cloud = It may be Microsoft's cloud that signs in, from another country than you. { $provider } may refuse that. Use another app.

# Thunderbird on Android, and K-9 Mail.

guide-android-thunderbird = Thunderbird on Android
    .name = Thunderbird
    .intro = How to read and send { $provider } mail with Thunderbird on an Android phone or tablet. K-9 Mail is the same program under another name.
    .word-implicit = SSL/TLS
    .word-starttls = StartTLS
    .word-password = Normal password
    .word-encrypted-password = Encrypted password
    .short-way = The short way: let Thunderbird find the settings
    .open = Open Thunderbird. Tap *Get started* and, if it asks, *Add an email account*. If it has an account already, open the list of accounts and tap *Add account*.
    .address = Type your address and tap *Next*.
    .found = If it says *Configuration found*, tap that to see the servers. If it says *Configuration not found*, go on by hand, as below.
    .compare = Compare. IMAP: { $incoming-host }, { $incoming-security }, port { $incoming-port }. SMTP: { $outgoing-host }, { $outgoing-security }, port { $outgoing-port }. If something differs, tap *Edit configuration* and correct it, as by hand below.
    .trust = Type your password and tap *Next*. If it says *This configuration is not trusted*, check *I trust this configuration* only if the servers are those named here.
    .code = With a QR code
    .code-intro-1 = Thunderbird makes the account of this code; only your password is left to type. No other program understands it: the camera of the phone shows nothing but text. It holds your address and the servers, and no password.
    .code-intro-2 = With K-9 Mail, which cannot scan, or with this page on the phone itself, take a file instead: save [the settings file](settings-file), open *Settings*, *Import settings*, *Select file*, and choose it. In a program without an account, *Import K-9 settings* stands on the first screen.
    .code-without = A QR code sets up Thunderbird, and only the password is left to type. It is made for your address: put { $asking }, with your own address, behind the address of this page. If no code appears, ask { $provider } for one.
    .show-code = Show this page on a screen beside the phone, or print it.
    .scan = On the phone, open Thunderbird. If it is new there, tap *Get started*, *Add an email account*, then *Scan QR code*; older versions have *Import settings* in its place. If it has an account already, open *Settings*, *Import settings*, then *Scan QR code*.
    .camera = Let it use the camera, and hold the phone so that it sees the whole code.
    .password = Type your password when it asks for it.
    .manual = If it says *Configuration not found*, tap *Next*. If it says *Configuration found*, tap that, then *Edit configuration*.
    .incoming = Under *Incoming server settings*, fill in from top to bottom, then tap *Next*. Changing the protocol later resets security and port.
    .outgoing = Under *Outgoing server settings*, fill in from top to bottom, then tap *Next*:
    .finish-imap = Thunderbird asks both servers. Leave the folders as it proposes them. Fill in your name and tap *Next* until the account is created.
    .finish-pop3 = Thunderbird asks both servers. Fill in your name and tap *Next* until the account is created.
    .field-address = Email address
    .field-protocol = Protocol
    .field-host = Server
    .field-security = Security
    .field-port = Port
    .field-authentication = Authentication
    .field-username = Username
    .field-password = Password
    .field-name = Your name
    .trap-authentication = *Authentication error*
    .cure-authentication = The server refused the user name or the password. *Details* shows what the server said.
    .trap-network = *Network error*
    .cure-network = No server answers at that name and port. Check that the port is still { $incoming-port } for incoming and { $outgoing-port } for outgoing mail: every change of the security puts in another one.
    .trap-server = *Server error* or *Missing server capability*
    .cure-server = The security or the authentication is not what the server offers. The security must be { $securities }.
    .trap-certificate = *Certificate error*
    .cure-certificate = Tap *Go back (recommended)*, never *Accept risk and continue*. Compare the server names with { $hosts }, letter by letter.
    .trap-oauth2 = *OAuth 2.0 is currently not supported with this provider.*
    .cure-oauth2 = Choose another authentication: *Normal password*, unless this page names another.
    .trap-found-imap = You want POP3, and Thunderbird found IMAP.
    .cure-found-imap = It looks for IMAP only. Tap *Edit configuration* and change the protocol first.

# FairEmail on Android.

guide-android-fairemail = FairEmail on Android
    .name = FairEmail
    .intro = How to read and send { $provider } mail with FairEmail on an Android phone or tablet.
    .word-implicit = SSL/TLS
    .word-starttls = STARTTLS
    .word-password = Password
    .word-encrypted-password = automatic
    .short-way = The short way: the wizard
    .wizard = Open FairEmail. It begins with its settings; later, they are in the menu under *Settings*. Tap *Wizard*, then *Other provider*.
    .person = Fill in, then tap *Check*:
    .compare = FairEmail shows the servers that it has found. Compare. *IMAP server to receive messages*: { $incoming-host }, port { $incoming-port }. *SMTP server to send messages*: { $outgoing-host }, port { $outgoing-port }.
    .same = If they are the same, tap *Save*. If they differ, try the ones here first: go back and set the account up by hand. FairEmail has a list of providers of its own and takes the servers from there, whatever { $provider } publishes.
    .open-imap = Open FairEmail. It begins with its settings; later, they are in the menu under *Settings*. Open *Manual setup and account options*. Tap *Accounts*, then the plus sign, then *IMAP*.
    .custom = Under *Provider*, choose *Custom*. Leave *Domain name* empty.
    .incoming = Fill in. Leave *Allow insecure connections* unchecked.
    .check = Tap *Check*. If FairEmail then lists folders, the incoming server works. Leave *Add related identity (SMTP server)* checked and tap *Save*.
    .open-pop3 = Open FairEmail. It begins with its settings; later, they are in the menu under *Settings*. Tap *Wizard*, then *POP3 account*.
    .keep = Leave *Leave messages on server* checked if the mail is to stay there. Leave *Add related identity (SMTP server)* checked and tap *Save*.
    .identity = FairEmail calls the sending side an identity. Fill in:
    .outgoing = Tap *Advanced* if you do not see a host name. FairEmail has filled in what it took from its own list or from the incoming server. Correct it to this, and tap *Save*:
    .test = Tap *Go to inbox*. Send a message to yourself and see that it arrives.
    .field-name = Your name
    .field-address = Your email address
    .field-password = Password
    .field-host = Host name
    .field-security = Encryption
    .field-port = Port number
    .field-username = User name
    .trap-handshake = *Handshake failed* and *WRONG_VERSION_NUMBER*
    .cure-handshake = Encryption and port do not fit each other. They are { $incoming-security } with port { $incoming-port } for incoming mail, and { $outgoing-security } with port { $outgoing-port } for outgoing mail.
    .trap-other-servers = The wizard uses other servers than this page.
    .cure-other-servers = They come from FairEmail's own list, which may be older or newer. If they work, keep them. If not, go by hand.
    .trap-not-found = *No settings found for domain*
    .cure-not-found = FairEmail does not know { $provider } and has found nothing. Set the account up by hand.
    .trap-app-password = *You might need to use an app password*
    .cure-app-password = FairEmail says this where its list says so. First try your e-mail password. If it is refused, look for app passwords in the settings of your account at { $provider }.
    .trap-fingerprint = FairEmail offers *Trust server certificate with fingerprint*.
    .cure-fingerprint = Leave this unchecked, and *Allow insecure connections* as well. Compare the host name letter by letter.
    .trap-no-identity = Mail arrives, but there is no way to write a message.
    .cure-no-identity = There is no identity yet. Open *Manual setup and account options*, tap *Identities*, then the plus sign, and choose the account.

# The Outlook that comes with Windows.

guide-windows-outlook-new = Outlook (new) on Windows
    .name = Outlook
    .intro = How to read and send { $provider } mail with the Outlook that comes with Windows and replaced Mail. It has no menu ~File~. If yours has one, it is [Outlook (classic)](windows-outlook-classic).
    .word-implicit = SSL/TLS
    .word-starttls = StartTLS
    .word-password = Password
    .trap-caution = This Outlook fetches your mail through Microsoft's cloud.
    .cure-caution = Your password goes to Microsoft. Microsoft's servers sign in to { $provider } with it, and keep a copy of your mail, also with POP3. If you do not want that, use [Thunderbird](thunderbird-desktop) or [Outlook (classic)](windows-outlook-classic): they speak to { $provider } directly.
    .open = Open Outlook. If it has no account yet, it asks for an address by itself. Otherwise click ~Settings~ (the gear), ~Accounts~, ~Your accounts~, ~Add account~.
    .choose-imap = Type your address and click ~Continue~. Outlook shows a list of providers: click ~IMAP~. If it goes on without a list, click ~Choose provider~ if there is such a link.
    .choose-pop3 = Type your address and click ~Continue~. Outlook shows a list of providers: click ~POP~. If there is none, your Outlook has only IMAP.
    .password = Type the password. Do not go on yet: switch ~Show more~ on, so that all fields appear.
    .incoming = Outlook may have filled in servers of its own. Correct the incoming server to this:
    .outgoing = Correct the outgoing server to this, then click ~Continue~:
    .consent = Outlook says that it synchronizes the account with the Microsoft Cloud. Click ~Continue~ if you agree. If you do not, click ~Cancel~ and use another program: there is no way around it in this one. At the end, click ~Done~.
    .test = Send a message to yourself and see that it arrives. The first time can take a while.
    .field-address = ~Email address~
    .field-password = ~Password~
    .field-imap-username = ~IMAP username~
    .field-imap-host = ~IMAP incoming server~
    .field-pop3-username = ~POP username~
    .field-pop3-host = ~POP incoming server~
    .field-smtp-username = ~SMTP username~
    .field-smtp-password = ~SMTP password~
    .field-smtp-host = ~SMTP outgoing server~
    .field-port = ~Port~
    .field-security = ~Secure connection type~
    .trap-at-once = Outlook adds the account at once, with other servers, or says that it could not find settings.
    .cure-at-once = It asks Microsoft for the settings, not { $provider }. Remove the account, add it again and choose the provider yourself, as in the steps above.
    .trap-cloud = All values are right, and Outlook still cannot sign in.
    .cure-cloud = It is not your computer that signs in, but a server of Microsoft, perhaps in another country. { $provider } may refuse that, and the port { $outgoing-port } may not be allowed there. Use another program.
    .trap-fixed = The servers of an account cannot be changed.
    .cure-fixed = In most versions that is so. Click ~Settings~, ~Accounts~, ~Manage~ beside the account, remove it and add it again. With IMAP, the mail stays on the server.
    .trap-late = New mail comes late.
    .cure-late = Microsoft's servers fetch it from { $provider } from time to time. Another program that speaks to { $provider } directly shows it sooner.

# The Outlook of Office and Microsoft 365.

guide-windows-outlook-classic = Outlook (classic) on Windows
    .name = Outlook
    .intro = How to read and send { $provider } mail with Outlook 2016 or later, or with the Outlook of Microsoft 365. It has a menu ~File~ at the top left. If yours has none, it is [Outlook (new)](windows-outlook-new).
    .word-implicit = SSL/TLS
    .word-starttls = STARTTLS
    .word-password = Password
    .open = Open Outlook. Click ~File~, then ~Add Account~. If it has no account yet, it asks for an address by itself.
    .manual = Type your address. Do not connect yet: click ~Advanced options~, check ~Let me set up my account manually~, then click ~Connect~.
    .choose-imap = Outlook shows a list under ~Advanced setup~: click ~IMAP~. If it asks for the password at once and then says that it could not connect, click ~Change Account Settings~.
    .choose-pop3 = Outlook shows a list under ~Advanced setup~: click ~POP~. If it asks for the password at once and then says that it could not connect, click ~Change Account Settings~.
    .incoming = Under ~Incoming mail~, fill in. Leave ~Require logon using Secure Password Authentication (SPA)~ unchecked.
    .outgoing = Under ~Outgoing mail~, fill in. Leave SPA unchecked here too. Then click ~Next~.
    .password = Type the password and click ~Connect~. Then uncheck ~Set up Outlook Mobile on my phone, too~ and click ~Done~.
    .sign-in = Click ~File~, ~Account Settings~, ~Server Settings~. Under ~Incoming mail~, look at the user name. Under ~Outgoing mail~, ~My outgoing (SMTP) server requires authentication~ must be checked, with ~Use same settings as my incoming mail server~.
    .keep = Click ~File~, ~Account Settings~, ~Account Name and Sync Settings~. Check ~Leave a copy of messages on the server~ if the mail is to stay there.
    .field-address = ~Email address~
    .field-host = ~Server~
    .field-port = ~Port~
    .field-security = ~Encryption method~
    .field-password = ~Password~
    .field-username = ~User Name~
    .trap-something-wrong = ~Something went wrong and Outlook couldn't set up your account~ or ~We couldn't connect to the incoming (IMAP) server~
    .cure-something-wrong = Outlook took settings that it found at Microsoft, or a port changed. Click ~Change Account Settings~ and compare: { $incoming-host }, port { $incoming-port }, { $incoming-security }; { $outgoing-host }, port { $outgoing-port }, { $outgoing-security }.
    .trap-older-window = Outlook shows a window with ~Manual setup or additional server types~.
    .cure-older-window = Choose that, then ~POP or IMAP~, and fill in the same values. Click ~More Settings~. Under ~Outgoing Server~, check ~My outgoing server (SMTP) requires authentication~. Under ~Advanced~, choose each type of encrypted connection first, then type its port: { $incoming-port } and { $outgoing-port }. Control Panel, ~Mail~ opens the same window.
    .trap-ssl-and-tls = The list of encryptions says SSL and TLS.
    .cure-ssl-and-tls = Older versions say ~SSL~ for SSL/TLS, and ~TLS~ for STARTTLS. Do not choose ~Auto~ or ~None~.
    .trap-server-not-found = 0x800CCC0D
    .cure-server-not-found = The name of a server is not found. Compare it letter by letter.
    .trap-not-reached = 0x800CCC0E, 0x800CCC0F, 0x80042108 or 0x80042109
    .cure-not-reached = Outlook cannot reach a server, or the connection breaks. Compare port and encryption. A virus scanner that looks into mail can also cause this.
    .trap-encryption = 0x800CCC1A
    .cure-encryption = The encryption does not fit the port. It is { $incoming-security } with port { $incoming-port } for incoming mail, and { $outgoing-security } with port { $outgoing-port } for outgoing mail.
    .trap-refused = 0x800CCC18, 0x800CCC91 or 0x800CCC92
    .cure-refused = User name or password are refused. The user name is { $incoming-username }. SPA must not be checked.
    .trap-relaying = 0x800CCC69, 0x800CCC78 or 0x800CCC79
    .cure-relaying = The outgoing server does not know who you are. Check ~My outgoing (SMTP) server requires authentication~.
    .trap-no-method = 0x800CCC80
    .cure-no-method = Outlook and the server have no way of signing in that both know. Uncheck SPA, and see that an encryption is chosen.
    .trap-allow-website = ~Allow this website to configure server settings?~
    .cure-allow-website = Outlook looks for settings at the domain of your address. Allow it only if the domain it names is the one of your address, or of { $provider }.

# Mail, which came with Windows 10 and 11.

guide-windows-mail = Mail on Windows
    .name = Mail
    .intro = Mail, the program that came with Windows 10 and Windows 11, can no longer be set up.
    .trap-caution = Microsoft ended Mail on December 31, 2024.
    .cure-caution = Since then it neither sends nor receives. Windows opens the new Outlook in its place.
    .short-way = What to do now
    .safe = See that your mail is safe: sign in to { $provider } in a browser. Mail of an IMAP account is still on the server.
    .only-there = Look in Mail for what is only there: drafts, the outbox, and mail that it fetched with POP3. Microsoft says that local mail can be exported; Mail offers it when you open it.
    .choose = Choose another program. [Thunderbird](thunderbird-desktop) is free and speaks to { $provider } directly. [Outlook (classic)](windows-outlook-classic) comes with Office and Microsoft 365 and speaks to { $provider } directly. [Outlook (new)](windows-outlook-new) comes with Windows and fetches your mail through Microsoft's cloud.
    .set-up = Set the account up there, as its page says, and see that your mail appears.
    .remove = Only then remove Mail, or leave it unused.
    .trap-opens-outlook = Windows opens the new Outlook although you want another program.
    .cure-opens-outlook = Close it; you need not add an account. In the Windows settings, under ~Apps~, ~Default apps~, choose your program for mail.
    .trap-taken-over = The new Outlook took the account over, and it does not work.
    .cure-taken-over = Remove the account there and add it again, as the page for [Outlook (new)](windows-outlook-new) says.

# Thunderbird on a computer.

guide-thunderbird-desktop = Thunderbird on a computer
    .name = Thunderbird
    .intro = How to read and send { $provider } mail with Thunderbird on Windows, Mac or Linux.
    .word-implicit = SSL/TLS
    .word-starttls = STARTTLS
    .word-password = Normal password
    .word-encrypted-password = Encrypted password
    .word-autodetect = *Autodetect*, which becomes { $security } after *Test*
    .short-way = The short way: let Thunderbird find the settings
    .open = Open Thunderbird. If it has no account yet, it opens its *Account Hub* by itself. Otherwise open the menu (three lines at the top right), click *Add Account*, then *Email*.
    .person = Fill in, then click *Continue*:
    .compare = If it says *Account settings found automatically*, compare. *Incoming*: { $incoming-host }, port { $incoming-port }, { $incoming-security }. *Outgoing*: { $outgoing-host }, port { $outgoing-port }, { $outgoing-security }. If they are the same, click *Continue*; do not edit them.
    .not-found = If nothing was found, or something else, go by hand, as below.
    .password = Fill in, then click *Continue*. If it offers calendars and address books, take or skip them. Click *Finish*.
    .manual = Fill in, then click *Manual configuration* below the address. In older versions, click *Continue* first, then *Edit configuration*.
    .incoming = Under *Incoming server settings*, fill in, then click *Continue*:
    .outgoing = Under *Outgoing server settings*, fill in:
    .check = Click *Test*. Look at port and security once more: { $outgoing-port } and { $outgoing-security }. Then click *Continue*.
    .keep = Open the menu, *Settings*, then *Account Settings*. Under *Server Settings* of the account, look at *Leave messages on server*: without it, fetched mail is deleted there.
    .field-name = Full name
    .field-address = Email address
    .field-protocol = Protocol
    .field-host = Hostname
    .field-port = Port
    .field-security = Connection security
    .field-authentication = Authentication method
    .field-username = Username
    .field-password = Password
    .cure-excludes = Choose *Autodetect* and type { $port }. *Test*, on the page of the outgoing server, asks the server and puts in { $security } by itself. If port and security are not right after that, see "Thunderbird does not keep the port" below.
    .trap-port-lost = Thunderbird does not keep the port.
    .cure-port-lost = Click *Advanced config* below the fields and confirm: the account is made as it is. Thunderbird opens *Account Settings*. Under *Outgoing Server*, click *Edit…*. There, choose { $outgoing-security } first, then type port { $outgoing-port }. Correct the incoming server in *Server Settings* of the account in the same order.
    .trap-failed-to-find = Thunderbird *failed to find the settings for your email account.*
    .cure-failed-to-find = It has found nothing, or what you typed did not answer. Go by hand, and compare every field.
    .trap-not-verified = *Configuration could not be verified.* or *Unable to log in at server. Probably wrong configuration, username or password.*
    .cure-not-verified = The server answers, but it refuses you. The user name is { $incoming-username }. Type the password again.
    .trap-no-secure-link = *Unable to establish a secure link with Outgoing server (SMTP)*, followed by *using STARTTLS since it doesn't advertise that feature*
    .cure-no-secure-link = STARTTLS is chosen where the server wants something else. Do not switch encryption off, as the message proposes. Choose { $outgoing-security } and port { $outgoing-port }.
    .trap-no-method = The server *does not support the selected authentication method.*
    .cure-no-method = Choose *Normal password*, unless this page names another. The password is protected by the encryption.
    .trap-exists = *Incoming server already exists.*
    .cure-exists = Thunderbird has this account already. Correct it in *Account Settings* instead of adding it again.
    .trap-insecure = *Warning: Insecure mail server detected.*
    .cure-insecure = The connection security is *None*. Go back and choose { $securities }.
    .trap-exception = Thunderbird offers *Add Exception*.
    .cure-exception = Do not add one for a mail server on the Internet. Compare the host names letter by letter.

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
sheet-help-more = Device by device, and what a message or a code means:
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

# The sheet as a page and as text; it is shorter in its words than the one on paper.

sheet-page-title = mail settings
sheet-page-same-domains = The same settings serve addresses at
sheet-page-and-more = and { $count } more
sheet-page-login = Sign in
sheet-page-password = New password
sheet-page-status = Status
sheet-page-troubleshooting = When mail does not work
sheet-page-further-notes = Notes for which there is no room here: { $count }. The sheet as plain text has them all.
sheet-hints = Where to type it
sheet-hints-differ = (menus differ a little from version to version)
sheet-hint-apple = iPhone, iPad, Mac
    .line-1 = If you got a profile (email.mobileconfig): open it in Safari, then install it in Settings.
    .line-2 = iPhone, iPad: Settings > Apps > Mail > Mail Accounts > Add Account > Other.
    .line-3 = Mac: Mail > Add Account > Other Mail Account.
sheet-hint-android = Android
    .line-1 = Gmail: your picture > Add another account > Other > Manual setup.
    .line-2 = Samsung Email: Settings > Add account > Other > Manual setup. SSL is SSL/TLS there.
sheet-hint-outlook = Outlook
    .line-1 = Windows, classic: File > Add Account > Advanced options > set up manually.
    .line-2 = Windows, new: Settings > Accounts > Add account > type of account > Show more.
    .line-3 = Android: Add account > type of account > Advanced settings. SSL is SSL/TLS there.
sheet-hint-thunderbird = Thunderbird
    .line-1 = Computer: Add Account > Email > Continue > Edit configuration.
    .line-2 = Android: Add account > your address > Next > Edit configuration.
sheet-text-sign-in = Sign in to web mail. If that works, address and password are right.
sheet-text-compare = Compare all values with those in the program: incoming and outgoing.
sheet-text-network = Try another network: some networks, VPNs and virus scanners block mail.
sheet-text-troubleshooting = Step by step, and what each error means: troubleshooting.html beside this sheet.

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
